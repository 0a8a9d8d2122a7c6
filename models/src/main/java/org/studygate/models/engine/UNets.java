package org.studygate.models.engine;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * U-Nets (Ronneberger et al., MICCAI 2015): two 3×3 convolutions a level, maximum pooling down,
 * nearest neighbours up, skips by concatenation. Paddings are explicit so that every runtime
 * computes the same; there is no batch normalisation, so that a batch of one is as good as any.
 */
public final class UNets {

  private static final double WEIGHT_DECAY = 1e-5;

  private final GraphBuilder graph;

  private UNets(GraphBuilder graph) {
    this.graph = graph;
  }

  /**
   * A network from {@code [n, channels, size, size]} to class probabilities {@code [n, classes,
   * size, size]} (softmax over the classes).
   *
   * @param size a multiple of 2 to the power of the number of levels less one
   * @param widths channels of each level, from the finest
   * @param loss over {@code [n, classes, size, size]} one-hot labels
   */
  public static ComputationGraph segmenting(
      int channels,
      int size,
      int[] widths,
      int classes,
      ILossFunction loss,
      ISchedule rate,
      long seed) {
    Nd4jSetup.prepare();
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .weightInit(WeightInit.RELU)
            .updater(new Adam(rate))
            .l2(WEIGHT_DECAY)
            .convolutionMode(ConvolutionMode.Truncate)
            .graphBuilder()
            .addInputs("input")
            .setInputTypes(InputType.convolutional(size, size, channels));
    UNets net = new UNets(graph);
    net.levels(channels, widths);
    graph.addLayer("logits", convolution(1, 0, widths[0], classes, Activation.IDENTITY), "up0b");
    graph.addLayer(
        "output", new CnnLossLayer.Builder(loss).activation(Activation.SOFTMAX).build(), "logits");
    graph.setOutputs("output");
    ComputationGraph network = new ComputationGraph(graph.build());
    network.init();
    return OneDnnConvolutions.repair(network);
  }

  private void levels(int channels, int[] widths) {
    String last = "input";
    int in = channels;
    for (int level = 0; level < widths.length; level++) {
      if (level > 0) {
        graph.addLayer(
            "pool" + level,
            new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build(),
            last);
        last = "pool" + level;
      }
      last = pair("down" + level, last, in, widths[level]);
      in = widths[level];
    }
    for (int level = widths.length - 2; level >= 0; level--) {
      graph.addLayer("rise" + level, new Upsampling2D.Builder(2).build(), last);
      graph.addVertex("join" + level, new MergeVertex(), "rise" + level, "down" + level + "b");
      last = pair("up" + level, "join" + level, in + widths[level], widths[level]);
      in = widths[level];
    }
  }

  private String pair(String name, String from, int in, int out) {
    graph.addLayer(name + "a", convolution(3, 1, in, out, Activation.RELU), from);
    graph.addLayer(name + "b", convolution(3, 1, out, out, Activation.RELU), name + "a");
    return name + "b";
  }

  private static ConvolutionLayer convolution(
      int kernel, int padding, int in, int out, Activation activation) {
    return new ConvolutionLayer.Builder(kernel, kernel)
        .padding(padding, padding)
        .nIn(in)
        .nOut(out)
        .activation(activation)
        .build();
  }
}
