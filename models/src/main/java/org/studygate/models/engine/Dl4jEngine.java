package org.studygate.models.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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

  private final BlockingQueue<MultiLayerNetwork> idle;
  private final boolean cuda;

  private Dl4jEngine(MultiLayerNetwork network, int clones) {
    idle = new ArrayBlockingQueue<>(clones);
    idle.add(OneDnnConvolutions.repair(network));
    for (int i = 1; i < clones; i++) {
      idle.add(OneDnnConvolutions.repair(network.clone()));
    }
    cuda = Nd4j.getBackend().getClass().getName().contains("jcublas");
  }

  /** Runs a network that is already in memory, on one thread at a time. */
  public static Dl4jEngine of(MultiLayerNetwork network) {
    return new Dl4jEngine(network, 1);
  }

  /** Loads {@code model.zip}. */
  public static Dl4jEngine load(Path file) throws ModelException {
    Nd4jSetup.prepare();
    try {
      MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false);
      int clones = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
      return new Dl4jEngine(network, clones);
    } catch (IOException | RuntimeException e) {
      throw new ModelException("the DL4J model cannot be loaded", e);
    }
  }

  @Override
  public float[][] run(float[] batch, long... shape) throws ModelException {
    MultiLayerNetwork network;
    try {
      network = idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException("interrupted while waiting for a model", e);
    }
    try (INDArray input = Nd4j.create(batch, shape, 'c')) {
      return network.output(input, false).toFloatMatrix();
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
