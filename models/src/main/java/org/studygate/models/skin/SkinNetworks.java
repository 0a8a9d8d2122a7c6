package org.studygate.models.skin;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ISchedule;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.engine.OneDnnConvolutions;

/**
 * The network in two forms of the same weights: for training it averages its last features and
 * answers once for the photo; for judging it answers for each cell, and the mean of the answers is
 * that of the photo (Zhou et al., CVPR 2016: class activation maps).
 */
final class SkinNetworks {

  private static final double WEIGHT_DECAY = 5e-5;

  /** Kernel, stride, channels. */
  private static final int[][] STEPS = {
    {1, 1, 32}, {3, 2, 48}, {3, 2, 64}, {3, 1, 64}, {3, 2, 96}, {3, 1, 96}
  };

  static final int FEATURES = STEPS[STEPS.length - 1][2];

  private SkinNetworks() {}

  /** For training, with random weights. */
  static MultiLayerNetwork fresh(ISchedule rate, long seed) {
    var list = convolutions(rate, seed);
    list.layer(new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
    list.layer(
        new OutputLayer.Builder(LossFunction.XENT)
            .nIn(FEATURES)
            .nOut(SkinCalibration.OUTPUTS)
            .weightInit(WeightInit.XAVIER)
            .activation(Activation.SIGMOID)
            .build());
    return start(list);
  }

  /** For judging: the same weights. */
  static MultiLayerNetwork maps(MultiLayerNetwork trained) {
    var list = convolutions(new org.nd4j.linalg.schedule.FixedSchedule(1e-3), 1);
    list.layer(
        new ConvolutionLayer.Builder(1, 1)
            .nIn(FEATURES)
            .nOut(SkinCalibration.OUTPUTS)
            .activation(Activation.IDENTITY)
            .build());
    list.layer(new CnnLossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build());
    MultiLayerNetwork maps = start(list);
    copyConvolutions(trained, maps);
    int last = STEPS.length;
    INDArray w = trained.getLayer(last + 1).getParam("W");
    maps.getLayer(last)
        .getParam("W")
        .assign(w.transpose().dup('c').reshape('c', SkinCalibration.OUTPUTS, FEATURES, 1, 1));
    INDArray b = maps.getLayer(last).getParam("b");
    b.assign(trained.getLayer(last + 1).getParam("b").dup('c').reshape(b.shape()));
    return maps;
  }

  /** For more training, from the weights of a network for judging. */
  static MultiLayerNetwork again(MultiLayerNetwork maps, ISchedule rate, long seed) {
    MultiLayerNetwork network = fresh(rate, seed);
    copyConvolutions(maps, network);
    int last = STEPS.length;
    INDArray w = maps.getLayer(last).getParam("W").dup('c');
    network
        .getLayer(last + 1)
        .getParam("W")
        .assign(w.reshape('c', SkinCalibration.OUTPUTS, FEATURES).transpose());
    INDArray b = network.getLayer(last + 1).getParam("b");
    b.assign(maps.getLayer(last).getParam("b").dup('c').reshape(b.shape()));
    return network;
  }

  private static void copyConvolutions(MultiLayerNetwork from, MultiLayerNetwork to) {
    for (int i = 0; i < STEPS.length; i++) {
      to.getLayer(i).getParam("W").assign(from.getLayer(i).getParam("W"));
      to.getLayer(i).getParam("b").assign(from.getLayer(i).getParam("b"));
    }
  }

  private static NeuralNetConfiguration.ListBuilder convolutions(ISchedule rate, long seed) {
    Nd4jSetup.prepare();
    var list =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .weightInit(WeightInit.RELU)
            .updater(new Adam(rate))
            .l2(WEIGHT_DECAY)
            .convolutionMode(ConvolutionMode.Truncate)
            .list();
    int in = SkinInput.CHANNELS;
    for (int[] step : STEPS) {
      list.layer(
          new ConvolutionLayer.Builder(step[0], step[0])
              .stride(step[1], step[1])
              .padding(step[0] / 2, step[0] / 2)
              .nIn(in)
              .nOut(step[2])
              .activation(Activation.RELU)
              .build());
      in = step[2];
    }
    list.setInputType(InputType.convolutional(SkinInput.SIZE, SkinInput.SIZE, SkinInput.CHANNELS));
    return list;
  }

  private static MultiLayerNetwork start(NeuralNetConfiguration.ListBuilder list) {
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    return OneDnnConvolutions.repair(network);
  }
}
