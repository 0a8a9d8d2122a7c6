package org.studygate.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelWriter;

class EngineTest {

  private static final int SIZE = 64;

  @TempDir Path folder;

  @BeforeAll
  static void prepare() {
    Nd4jSetup.prepare();
  }

  private static MultiLayerNetwork network(Networks.Outputs outputs, long seed) {
    return Networks.convolutional(
        2, SIZE, new int[] {16, 24, 32}, 12, 5, outputs, new FixedSchedule(1e-3), seed);
  }

  private static float[] inputs(int n) {
    Random random = new Random(3);
    float[] out = new float[n * 2 * SIZE * SIZE];
    for (int i = 0; i < out.length; i++) {
      out[i] = random.nextFloat();
    }
    return out;
  }

  @Test
  void noConvolutionOfOurNetworksTakesTheSlowPath() {
    MultiLayerNetwork repaired = network(Networks.Outputs.ONE_OF, 1);
    MultiLayerNetwork stock = new MultiLayerNetwork(repaired.getLayerWiseConfigurations());
    stock.init(repaired.params(), true);

    assertThat(OneDnnConvolutions.anySlow(repaired)).isFalse();
    assertThat(OneDnnConvolutions.anySlow(stock)).isTrue();
    assertThat(OneDnnConvolutions.anySlow(OneDnnConvolutions.repair(stock))).isFalse();
  }

  @Test
  void theRepairedNetworkIsSeveralTimesFasterThanStockAndAgrees() {
    MultiLayerNetwork repaired = network(Networks.Outputs.ONE_OF, 1);
    MultiLayerNetwork stock = new MultiLayerNetwork(repaired.getLayerWiseConfigurations());
    stock.init(repaired.params(), true);
    INDArray batch = Nd4j.create(inputs(16), new long[] {16, 2, SIZE, SIZE}, 'c');

    assertThat(repaired.output(batch).distance2(stock.output(batch))).isLessThan(1e-4);
    assertThat(fastest(stock, batch)).isGreaterThan(1.5 * fastest(repaired, batch));
  }

  /** The fastest of some runs, so that a busy machine does not decide. */
  private static double fastest(MultiLayerNetwork network, INDArray batch) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      network.output(batch, false);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  @Test
  void theOnnxExportAgreesWithDl4j() throws Exception {
    for (Networks.Outputs outputs : Networks.Outputs.values()) {
      MultiLayerNetwork network = network(outputs, 2);
      byte[] onnx = OnnxExport.export(network, 2, SIZE, SIZE);

      assertThat(ModelWriter.difference(network, onnx, inputs(3), 3, 2, SIZE, SIZE))
          .isLessThan(1e-5);
    }
  }

  @Test
  void aUNetExportsAndReloadsWithItsFastConvolutions() throws Exception {
    ComputationGraph network =
        UNets.segmenting(
            1, 32, new int[] {4, 6, 8}, 3, new LossMCXENT(), new FixedSchedule(1e-3), 5);
    float[] probe = java.util.Arrays.copyOf(inputs(1), 2 * 32 * 32);

    assertThat(OneDnnConvolutions.anySlow(network)).isFalse();
    ModelWriter writer = new ModelWriter(folder.resolve("unet"));
    writer.promote("model", network, new long[] {3, 32, 32}, probe, 2, 1, 32, 32);

    try (Engine loaded = Dl4jEngine.load(folder.resolve("unet/model.zip"))) {
      byte[] onnx = Files.readAllBytes(folder.resolve("unet/model.onnx"));
      assertThat(ModelWriter.difference(loaded, onnx, probe, 2, 1, 32, 32)).isLessThan(1e-5);
    }
  }

  @Test
  void thePerceptronExportsToo() throws Exception {
    MultiLayerNetwork network = Networks.perceptron(7, 5, 3, new FixedSchedule(1e-3), 1);
    byte[] onnx = OnnxExport.export(network, 7);

    assertThat(ModelWriter.difference(network, onnx, new float[] {1, 0, .5f, .2f, 0, 1, 1}, 1, 7))
        .isLessThan(1e-6);
  }

  @Test
  void anExportOfOtherWeightsIsSeenAsDifferent() throws Exception {
    byte[] other = OnnxExport.export(network(Networks.Outputs.ONE_OF, 9), 2, SIZE, SIZE);

    assertThat(
            ModelWriter.difference(
                network(Networks.Outputs.ONE_OF, 1), other, inputs(2), 2, 2, SIZE, SIZE))
        .isGreaterThan(ModelWriter.AGREEMENT);
  }

  @Test
  void aPromotionWithAWrongResultIsRefused() throws Exception {
    MultiLayerNetwork network = network(Networks.Outputs.ONE_OF, 1);
    network.params().putScalar(0, Float.NaN);
    ModelWriter writer = new ModelWriter(folder.resolve("v"));

    assertThatThrownBy(() -> writer.promote("model", network, inputs(1), 1, 2, SIZE, SIZE))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("promotion refused");
    assertThat(folder.resolve("v/model.onnx")).doesNotExist();
  }

  @Test
  void manyThreadsGetTheSameAnswers() throws Exception {
    MultiLayerNetwork network = network(Networks.Outputs.ANY_OF, 4);
    Path zip = folder.resolve("model.zip");
    ModelSerializer.writeModel(network, zip.toFile(), false);
    float[] input = inputs(2);
    for (Engine engine :
        new Engine[] {
          Dl4jEngine.load(zip), OnnxEngine.load(OnnxExport.export(network, 2, SIZE, SIZE))
        }) {
      float[][] expected = engine.run(input, 2, 2, SIZE, SIZE);
      ExecutorService threads = Executors.newFixedThreadPool(6);
      try (engine) {
        Callable<float[][]> task = () -> engine.run(input, 2, 2, SIZE, SIZE);
        for (Future<float[][]> answer :
            threads.invokeAll(IntStream.range(0, 24).mapToObj(i -> task).toList())) {
          assertThat(answer.get()).isDeepEqualTo(expected);
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Test
  void damagedWeightsAreRefusedInOneSentence() throws Exception {
    Path zip = Files.write(folder.resolve("model.zip"), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> Dl4jEngine.load(zip)).hasMessage("the DL4J model cannot be loaded");
    assertThatThrownBy(() -> OnnxEngine.load(new byte[] {1, 2, 3}))
        .hasMessage("the ONNX model cannot be loaded");
  }

  @Test
  void theSettingChoosesTheEngine() {
    assertThat(InferenceEngine.of(null)).isEqualTo(InferenceEngine.ONNX);
    assertThat(InferenceEngine.of(" DL4J ")).isEqualTo(InferenceEngine.DL4J);
    assertThatThrownBy(() -> InferenceEngine.of("tensorflow"))
        .hasMessage("STUDYGATE_INFERENCE must be onnx or dl4j, not 'tensorflow'");
  }

  @Test
  void floatsAreTheDataType() {
    assertThat(network(Networks.Outputs.ONE_OF, 1).params().dataType()).isEqualTo(DataType.FLOAT);
  }
}
