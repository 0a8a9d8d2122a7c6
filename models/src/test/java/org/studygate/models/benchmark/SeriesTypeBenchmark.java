package org.studygate.models.benchmark;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.SeriesTypeResult;
import org.studygate.models.engine.Engine;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.image.DicomFixture;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.models.seriestype.SeriesTypeModel;
import org.studygate.models.seriestype.TypeInput;

/**
 * Time of the series-type model: a whole series of 192 slices (headers read, nine slices decoded,
 * prepared and judged), and its network alone on these nine slices by ONNX Runtime as this project
 * calls it, by bare ONNX Runtime, by DL4J repaired, and by DL4J as it is sold.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xmx2g",
      "--add-opens=java.desktop/javax.imageio.stream=ALL-UNNAMED",
      "--add-opens=java.base/java.io=ALL-UNNAMED"
    })
public class SeriesTypeBenchmark {

  private static final int SLICES = 192;
  private static final int JUDGED = 9;
  private static final long[] SHAPE = {
    JUDGED, TypeInput.CHANNELS, TypeInput.SIZE, TypeInput.SIZE
  };

  private Path folder;
  private List<Path> series;
  private float[] batch;
  private SeriesTypeModel model;
  private Engine onnx;
  private Engine dl4j;
  private OrtSession bare;
  private MultiLayerNetwork stock;

  @Setup
  public void load() throws IOException, ModelException, OrtException {
    Path registry = Path.of(System.getProperty("registry", "registry"));
    ModelFolder newest = new ModelRegistry(registry).newest(SeriesTypeModel.TASK);
    folder = Files.createTempDirectory("series-type-benchmark");
    series = DicomFixture.series(folder, SLICES);
    batch = new float[(int) (SHAPE[0] * SHAPE[1] * SHAPE[2] * SHAPE[3])];
    Random random = new Random(1);
    for (int i = 0; i < batch.length; i++) {
      batch[i] = random.nextFloat();
    }
    model = SeriesTypeModel.load(newest, InferenceEngine.ONNX);
    onnx = newest.engine("model", InferenceEngine.ONNX);
    dl4j = newest.engine("model", InferenceEngine.DL4J);
    Path weights = registry.resolve(SeriesTypeModel.TASK).resolve(newest.version());
    OrtSession.SessionOptions one = new OrtSession.SessionOptions();
    one.setIntraOpNumThreads(1);
    bare =
        OrtEnvironment.getEnvironment()
            .createSession(Files.readAllBytes(weights.resolve("model.onnx")), one);
    Nd4jSetup.prepare();
    stock =
        ModelSerializer.restoreMultiLayerNetwork(weights.resolve("model.zip").toFile(), false);
  }

  @TearDown
  public void close() throws IOException, OrtException {
    model.close();
    onnx.close();
    dl4j.close();
    bare.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Benchmark
  public SeriesTypeResult wholeSeries() throws ImageException, ModelException {
    return model.judge(ImageSeries.read(series));
  }

  @Benchmark
  public float[][] networkOnnx() throws ModelException {
    return onnx.run(batch, SHAPE);
  }

  @Benchmark
  public float[][] networkBareOnnxRuntime() throws OrtException {
    try (OnnxTensor in =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), FloatBuffer.wrap(batch), SHAPE);
        OrtSession.Result out = bare.run(Map.of("input", in))) {
      return (float[][]) out.get(0).getValue();
    }
  }

  @Benchmark
  public float[][] networkDl4j() throws ModelException {
    return dl4j.run(batch, SHAPE);
  }

  @Benchmark
  public float[][] networkStockDl4j() {
    return stock.output(Nd4j.create(batch, SHAPE, 'c'), false).toFloatMatrix();
  }
}
