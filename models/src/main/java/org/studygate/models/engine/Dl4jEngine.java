package org.studygate.models.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.studygate.models.ModelException;

/**
 * Deeplearning4j. A network's output method is synchronized, so a few clones share the work; their
 * number bounds the memory.
 */
public final class Dl4jEngine implements Engine {

  private static final int MOST_CLONES = 4;

  private final BlockingQueue<UnaryOperator<INDArray>> idle = new ArrayBlockingQueue<>(MOST_CLONES);
  private final boolean cuda = Nd4j.getBackend().getClass().getName().contains("jcublas");

  private Dl4jEngine() {}

  /** Runs a network that is already in memory, on one thread at a time. */
  public static Dl4jEngine of(MultiLayerNetwork network) {
    Dl4jEngine engine = new Dl4jEngine();
    engine.add(OneDnnConvolutions.repair(network));
    return engine;
  }

  /** Likewise a graph with one input and one output. */
  public static Dl4jEngine of(ComputationGraph network) {
    Dl4jEngine engine = new Dl4jEngine();
    engine.add(OneDnnConvolutions.repair(network));
    return engine;
  }

  private void add(MultiLayerNetwork network) {
    idle.add(input -> network.output(input, false));
  }

  private void add(ComputationGraph network) {
    idle.add(input -> network.output(false, input)[0]);
  }

  /** Loads {@code model.zip}, a sequence of layers or a graph. */
  public static Dl4jEngine load(Path file) throws ModelException {
    Nd4jSetup.prepare();
    try {
      Dl4jEngine engine = new Dl4jEngine();
      int clones = Math.max(1, Math.min(MOST_CLONES, Runtime.getRuntime().availableProcessors()));
      if (isGraph(file)) {
        ComputationGraph network = ModelSerializer.restoreComputationGraph(file.toFile(), false);
        for (int i = 0; i < clones; i++) {
          engine.add(OneDnnConvolutions.repair(i == 0 ? network : network.clone()));
        }
      } else {
        MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false);
        for (int i = 0; i < clones; i++) {
          engine.add(OneDnnConvolutions.repair(i == 0 ? network : network.clone()));
        }
      }
      return engine;
    } catch (IOException | RuntimeException e) {
      throw new ModelException("the DL4J model cannot be loaded", e);
    }
  }

  private static boolean isGraph(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        var in = zip.getInputStream(zip.getEntry("configuration.json"))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .contains("\"vertices\"");
    }
  }

  @Override
  public float[][] run(float[] batch, long... shape) throws ModelException {
    UnaryOperator<INDArray> network;
    try {
      network = idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException("interrupted while waiting for a model", e);
    }
    try (INDArray input = Nd4j.create(batch, shape, 'c')) {
      INDArray output = network.apply(input);
      return output.reshape('c', output.size(0), output.length() / output.size(0)).toFloatMatrix();
    } catch (RuntimeException e) {
      throw new ModelException("the DL4J model failed", e);
    } finally {
      idle.add(network);
    }
  }

  @Override
  public String name() {
    return "dl4j";
  }

  @Override
  public String device() {
    return cuda ? "cuda" : "cpu";
  }

  @Override
  public void close() {
    idle.clear();
  }
}
