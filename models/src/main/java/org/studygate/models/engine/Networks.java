package org.studygate.models.engine;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.transferlearning.TransferLearning;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ISchedule;

/** The architectures of this project: a small convolutional network and a perceptron. */
public final class Networks {

  private static final double WEIGHT_DECAY = 1e-4;

  /** How the outputs relate. */
  public enum Outputs {
    /** One of the classes is true: softmax, cross-entropy. */
    ONE_OF,
    /** Any number of labels is true: sigmoid, binary cross-entropy; labels may be masked. */
    ANY_OF
  }

  private Networks() {}

  /**
   * A convolutional classifier: a 5×5 convolution of stride 2, then 3×3 convolutions with maximum
   * pooling, global average pooling, one hidden layer. Paddings are explicit and symmetric so that
   * every runtime computes the same.
   *
   * @param size height and width of the input
   * @param widths channels of the convolutions; between two of the same width nothing is pooled
   */
  public static MultiLayerNetwork convolutional(
      int channels,
      int size,
      int[] widths,
      int hidden,
      int classes,
      Outputs outputs,
      ISchedule rate,
      long seed) {
    Nd4jSetup.prepare();
    var list = base(rate, seed).convolutionMode(ConvolutionMode.Truncate).list();
    list.layer(convolution(5, 2, 2, channels, widths[0]));
    for (int i = 1; i < widths.length; i++) {
      list.layer(convolution(3, 1, 1, widths[i - 1], widths[i]));
      if (i < widths.length - 1 && widths[i + 1] != widths[i]) {
        list.layer(
            new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build());
      }
    }
    list.layer(new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
    list.layer(dense(widths[widths.length - 1], hidden, 0.7));
    list.layer(output(hidden, classes, outputs));
    list.setInputType(InputType.convolutional(size, size, channels));
    return start(new MultiLayerNetwork(list.build()));
  }

  /** A perceptron with one hidden layer. */
  public static MultiLayerNetwork perceptron(
      int features, int hidden, int classes, ISchedule rate, long seed) {
    return perceptron(features, new int[] {hidden}, classes, Outputs.ONE_OF, rate, seed);
  }

  /** A perceptron with hidden layers of the widths given. */
  public static MultiLayerNetwork perceptron(
      int features, int[] hidden, int classes, Outputs outputs, ISchedule rate, long seed) {
    Nd4jSetup.prepare();
    var list = base(rate, seed).list();
    int from = features;
    for (int width : hidden) {
      list.layer(dense(from, width, 0.9));
      from = width;
    }
    list.layer(output(from, classes, outputs));
    return start(new MultiLayerNetwork(list.build()));
  }

  /** Begins another round of training with a trained network: a new rate, from its first step. */
  public static MultiLayerNetwork again(MultiLayerNetwork network, ISchedule rate) {
    network.getLayerWiseConfigurations().setIterationCount(0);
    network.setLearningRate(rate);
    return OneDnnConvolutions.repair(network);
  }

  /** A network without its last layers, for others to build on what it sees. */
  public static MultiLayerNetwork withoutLast(MultiLayerNetwork network, int layers) {
    return OneDnnConvolutions.repair(
        new TransferLearning.Builder(network).removeLayersFromOutput(layers).build());
  }

  private static MultiLayerNetwork start(MultiLayerNetwork network) {
    network.init();
    return OneDnnConvolutions.repair(network);
  }

  private static NeuralNetConfiguration.Builder base(ISchedule rate, long seed) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .weightInit(WeightInit.RELU)
        .updater(new Adam(rate))
        .l2(WEIGHT_DECAY);
  }

  private static ConvolutionLayer convolution(
      int kernel, int stride, int padding, int in, int out) {
    return new ConvolutionLayer.Builder(kernel, kernel)
        .stride(stride, stride)
        .padding(padding, padding)
        .nIn(in)
        .nOut(out)
        .activation(Activation.RELU)
        .build();
  }

  /** {@code keep} is the probability of keeping an input in training. */
  private static DenseLayer dense(int in, int out, double keep) {
    return new DenseLayer.Builder()
        .nIn(in)
        .nOut(out)
        .activation(Activation.RELU)
        .dropOut(keep)
        .build();
  }

  private static OutputLayer output(int in, int classes, Outputs outputs) {
    boolean oneOf = outputs == Outputs.ONE_OF;
    return new OutputLayer.Builder(oneOf ? LossFunction.MCXENT : LossFunction.XENT)
        .nIn(in)
        .nOut(classes)
        .weightInit(WeightInit.XAVIER)
        .activation(oneOf ? Activation.SOFTMAX : Activation.SIGMOID)
        .build();
  }
}
