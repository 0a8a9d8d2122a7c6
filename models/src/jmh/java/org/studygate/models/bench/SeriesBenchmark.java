package org.studygate.models.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.studygate.models.InferenceEngine;
import org.studygate.models.engine.Engine;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.quality.QualityModel;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.models.seriestype.SeriesTypeModel;
import org.studygate.models.tissue.TissueModel;

/**
 * How long each model takes for a head of 192 slices of 256×256, already decoded: the whole judgement
 * with its preprocessing, and its network alone as we run it, beside the bare run of ONNX Runtime and
 * of stock DL4J on as many inputs.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class SeriesBenchmark {

  /** The head and the model. */
  @State(Scope.Benchmark)
  public static class Head {

    @Param({"series-type", "quality", "tissue"})
    public String task;

    Slices series;
    Judgement onnx;
    Judgement dl4j;
    Engine network;
    Engine networkWithDl4j;
    OrtSession bare;
    ComputationGraph stockGraph;
    MultiLayerNetwork stockLayers;
    float[] inputs;
    long[] shape;

    @Setup(Level.Trial)
    public void load() throws Exception {
      series = Slices.across(head(), 2);
      Path registry = Path.of(System.getProperty("registry", "models/registry"));
      ModelFolder folder = new ModelRegistry(registry).newest(task);
      onnx = judgement(folder, InferenceEngine.ONNX);
      dl4j = judgement(folder, InferenceEngine.DL4J);
      OrtSession.SessionOptions one = new OrtSession.SessionOptions();
      one.setIntraOpNumThreads(1);
      Path file = registry.resolve(task).resolve(folder.version());
      // what decides on quality is a small perceptron; the work is in its convolutions
      String net = task.equals("quality") ? "convolutions" : "model";
      bare = OrtEnvironment.getEnvironment().createSession(file + "/" + net + ".onnx", one);
      network = folder.engine(net, InferenceEngine.ONNX);
      networkWithDl4j = folder.engine(net, InferenceEngine.DL4J);
      shape =
          ((ai.onnxruntime.TensorInfo)
                  bare.getInputInfo().values().iterator().next().getInfo())
              .getShape()
              .clone();
      shape[0] = task.equals("series-type") ? 9 : task.equals("quality") ? 24 : 12;
      inputs = new float[(int) (shape[0] * shape[1] * shape[2] * shape[3])];
      Random random = new Random(1);
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] = random.nextFloat();
      }
      Nd4jSetup.prepare();
      if (task.equals("tissue")) {
        stockGraph =
            ModelSerializer.restoreComputationGraph(file.resolve(net + ".zip").toFile(), false);
      } else {
        stockLayers =
            ModelSerializer.restoreMultiLayerNetwork(file.resolve(net + ".zip").toFile(), false);
      }
    }

    private static Judgement judgement(ModelFolder folder, InferenceEngine kind) throws Exception {
      return switch (folder.task()) {
        case "series-type" -> SeriesTypeModel.load(folder, kind)::judge;
        case "quality" -> QualityModel.load(folder, kind)::judge;
        default -> TissueModel.load(folder, kind)::brightness;
      };
    }

    /** Shells with some texture. */
    static Volume head() {
      int n = 256;
      float[] voxels = new float[n * n * 192];
      Random random = new Random(2);
      for (int i = 0; i < voxels.length; i++) {
        double x = (i % n - 128) / 88.0;
        double y = (i / n % n - 128) / 108.0;
        double z = (i / (n * n) - 80) / 100.0;
        double r = x * x + y * y + z * z;
        double level = r > 1 ? 4 : r > 0.88 ? 700 : r > 0.75 ? 60 : 300 + 80 * Math.sin(20 * x * y);
        voxels[i] = (float) (level + 8 * random.nextGaussian());
      }
      return new Volume(n, n, 192, voxels, Placement.aligned(1, 1, 1));
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
      bare.close();
      network.close();
      networkWithDl4j.close();
    }
  }

  /** A model's answer to a series. */
  public interface Judgement {
    Object of(Slices series) throws Exception;
  }

  @Benchmark
  public Object judgement(Head head) throws Exception {
    return head.onnx.of(head.series);
  }

  @Benchmark
  public Object judgementWithDl4j(Head head) throws Exception {
    return head.dl4j.of(head.series);
  }

  @Benchmark
  public Object network(Head head) throws Exception {
    return head.network.run(head.inputs, head.shape);
  }

  @Benchmark
  public Object networkWithDl4j(Head head) throws Exception {
    return head.networkWithDl4j.run(head.inputs, head.shape);
  }

  @Benchmark
  public Object bareOnnxRuntime(Head head) throws Exception {
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), FloatBuffer.wrap(head.inputs), head.shape);
        OrtSession.Result result =
            head.bare.run(Map.of(head.bare.getInputNames().iterator().next(), tensor))) {
      return result.size();
    }
  }

  @Benchmark
  public Object stockDl4j(Head head) {
    INDArray batch = Nd4j.create(head.inputs, head.shape, 'c');
    return head.stockGraph == null
        ? head.stockLayers.output(batch, false)
        : head.stockGraph.output(false, batch)[0];
  }
}
