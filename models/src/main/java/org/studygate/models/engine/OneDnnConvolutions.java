package org.studygate.models.engine;

import java.lang.reflect.Field;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Gives every 2D convolution of a network its oneDNN kernel.
 *
 * <p>DL4J 1.0.0-M2.1 looks for the kernel under a class name that the release moved, so it falls
 * back to im2col, which is 12 to 50 times slower. The repair must follow every construction, load
 * and clone of a network; {@link #repair} is therefore the only way that this project makes one.
 */
public final class OneDnnConvolutions {

  private OneDnnConvolutions() {}

  /** Repairs the network in place and returns it. */
  public static MultiLayerNetwork repair(MultiLayerNetwork network) {
    repair(network.getLayers());
    return network;
  }

  /** Repairs the network in place and returns it. */
  public static ComputationGraph repair(ComputationGraph network) {
    repair(network.getLayers());
    return network;
  }

  private static void repair(Layer[] layers) {
    try {
      Field helper = helperField();
      for (Layer layer : layers) {
        if (layer.getClass() == ConvolutionLayer.class) {
          helper.set(layer, new MKLDNNConvHelper(DataType.FLOAT));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this release of DL4J keeps its kernels elsewhere", e);
    }
  }

  /** Whether a convolution of the network would take the slow path. */
  public static boolean anySlow(MultiLayerNetwork network) {
    return anySlow(network.getLayers());
  }

  /** Whether a convolution of the network would take the slow path. */
  public static boolean anySlow(ComputationGraph network) {
    return anySlow(network.getLayers());
  }

  private static boolean anySlow(Layer[] layers) {
    try {
      Field helper = helperField();
      for (Layer layer : layers) {
        if (layer.getClass() == ConvolutionLayer.class && helper.get(layer) == null) {
          return true;
        }
      }
      return false;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this release of DL4J keeps its kernels elsewhere", e);
    }
  }

  private static Field helperField() throws NoSuchFieldException {
    Field helper = ConvolutionLayer.class.getDeclaredField("helper");
    helper.setAccessible(true);
    return helper;
  }
}
