package org.studygate.models.engine;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Networks that answer for every cell of a picture of any size: convolutions with stride, then some
 * without that widen the view, then one sigmoid a cell.
 */
public final class FullyConvolutional {

  private static final double WEIGHT_DECAY = 2e-5;

  /**
   * One convolution of odd kernel, padded so that only the stride changes the size. No dilation:
   * oneDNN of this DL4J release has no fast kernel for it (15 times slower than without).
   *
   * @param kernel height and width
   * @param out channels
   */
  public record Step(int kernel, int stride, int out) {}

  private FullyConvolutional() {}

  /**
   * @param channels of the input
   * @param side of the training pictures; others may have any size that the strides divide
   */
  public static MultiLayerNetwork build(
      int channels, int side, Step[] steps, ISchedule rate, long seed) {
    Nd4jSetup.prepare();
    var list =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .weightInit(WeightInit.RELU)
            .updater(new Adam(rate))
            .l2(WEIGHT_DECAY)
            .convolutionMode(ConvolutionMode.Truncate)
            .list();
    int in = channels;
    for (Step step : steps) {
      list.layer(convolution(step, in, Activation.RELU));
      in = step.out();
    }
    list.layer(convolution(new Step(1, 1, 1), in, Activation.IDENTITY));
    list.layer(new CnnLossLayer.Builder(LossFunction.XENT).activation(Activation.SIGMOID).build());
    list.setInputType(InputType.convolutional(side, side, channels));
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    return OneDnnConvolutions.repair(network);
  }

  private static ConvolutionLayer convolution(Step step, int in, Activation activation) {
    int padding = step.kernel() / 2;
    ConvolutionLayer.Builder layer =
        new ConvolutionLayer.Builder(step.kernel(), step.kernel())
            .stride(step.stride(), step.stride())
            .padding(padding, padding)
            .nIn(in)
            .nOut(step.out())
            .activation(activation);
    return activation == Activation.IDENTITY
        ? layer.weightInit(WeightInit.XAVIER).biasInit(-2).build()
        : layer.build();
  }
}
