package org.studygate.models.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import org.studygate.models.ModelException;

/** ONNX Runtime, with its CUDA provider where the GPU build and a card are present. */
public final class OnnxEngine implements Engine {

  private final OrtSession session;
  private final boolean cuda;

  private OnnxEngine(OrtSession session, boolean cuda) {
    this.session = session;
    this.cuda = cuda;
  }

  /** Loads the bytes of {@code model.onnx}. */
  public static OnnxEngine load(byte[] model) throws ModelException {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OnnxEngine onCard = tryCuda(environment, model);
      return onCard != null
          ? onCard
          : new OnnxEngine(environment.createSession(model, options()), false);
    } catch (OrtException | LinkageError e) {
      throw new ModelException("the ONNX model cannot be loaded", e);
    }
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    // Small networks: one thread a call is fastest, and calls run side by side.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    return options;
  }

  private static OnnxEngine tryCuda(OrtEnvironment environment, byte[] model) {
    if (!OrtEnvironment.getAvailableProviders().contains(ai.onnxruntime.OrtProvider.CUDA)) {
      return null;
    }
    try {
      OrtSession.SessionOptions options = options();
      options.addCUDA(0);
      return new OnnxEngine(environment.createSession(model, options), true);
    } catch (OrtException | LinkageError e) {
      // The GPU build without a usable card: the CPU serves.
      return null;
    }
  }

  @Override
  public float[][] run(float[] batch, long... shape) throws ModelException {
    String input = session.getInputNames().iterator().next();
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), FloatBuffer.wrap(batch), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      return rows((OnnxTensor) result.get(0));
    } catch (OrtException e) {
      throw new ModelException("the ONNX model failed", e);
    }
  }

  private static float[][] rows(OnnxTensor output) {
    int n = (int) output.getInfo().getShape()[0];
    FloatBuffer values = output.getFloatBuffer();
    float[][] rows = new float[n][values.remaining() / Math.max(1, n)];
    for (float[] row : rows) {
      values.get(row);
    }
    return rows;
  }

  @Override
  public String name() {
    return "onnx";
  }

  @Override
  public String device() {
    return cuda ? "cuda" : "cpu";
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the ONNX session cannot be closed", e);
    }
  }
}
