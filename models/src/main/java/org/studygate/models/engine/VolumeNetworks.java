package org.studygate.models.engine;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Cnn3DLossLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.Upsampling3D;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * A U-Net for volumes (Çiçek et al., MICCAI 2016) whose skip connections add instead of
 * concatenating: this release of DL4J cannot train through a concatenation of volumes. DL4J's
 * three-dimensional convolutions use oneDNN as they come.
 */
public final class VolumeNetworks {

  private VolumeNetworks() {}

  /**
   * @param shape input without the batch: channels, depth, height, width; depth, height and width
   *     divisible by two to the power of (number of widths - 1)
   * @param widths channels of each resolution, finest first
   * @param classes softmax outputs a voxel
   */
  public static ComputationGraph unet(
      int[] shape, int[] widths, int classes, ISchedule rate, long seed) {
    Nd4jSetup.prepare();
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .weightInit(WeightInit.RELU)
            .updater(new Adam(rate))
            .convolutionMode(ConvolutionMode.Truncate)
            .graphBuilder()
            .addInputs("in");
    int levels = widths.length;
    String last = convolution(graph, "c0", "in", shape[0], widths[0], 3, 1);
    for (int level = 1; level < levels; level++) {
      last = convolution(graph, "d" + level, last, widths[level - 1], widths[level], 3, 2);
      last = convolution(graph, "c" + level, last, widths[level], widths[level], 3, 1);
    }
    last = convolution(graph, "b", last, widths[levels - 1], widths[levels - 1], 3, 1);
    for (int level = levels - 2; level >= 0; level--) {
      last = convolution(graph, "p" + level, last, widths[level + 1], widths[level], 1, 1);
      graph.addLayer(
          "u" + level, new Upsampling3D.Builder(2).dataFormat(DataFormat.NCDHW).build(), last);
      graph.addVertex(
          "s" + level, new ElementWiseVertex(ElementWiseVertex.Op.Add), "u" + level, "c" + level);
      last = convolution(graph, "e" + level, "s" + level, widths[level], widths[level], 3, 1);
    }
    convolution(graph, "o", last, widths[0], classes, 1, 1);
    graph.addLayer(
        "out",
        new Cnn3DLossLayer.Builder(DataFormat.NCDHW)
            .lossFunction(LossFunction.MCXENT)
            .activation(Activation.SOFTMAX)
            .build(),
        "o");
    graph
        .setOutputs("out")
        .setInputTypes(
            InputType.convolutional3D(DataFormat.NCDHW, shape[1], shape[2], shape[3], shape[0]));
    ComputationGraph network = new ComputationGraph(graph.build());
    network.init();
    return network;
  }

  private static String convolution(
      GraphBuilder graph, String name, String from, int in, int out, int kernel, int stride) {
    int pad = kernel / 2;
    graph.addLayer(
        name,
        new Convolution3D.Builder(kernel, kernel, kernel)
            .stride(stride, stride, stride)
            .padding(pad, pad, pad)
            .nIn(in)
            .nOut(out)
            .dataFormat(DataFormat.NCDHW)
            .activation(kernel == 1 ? Activation.IDENTITY : Activation.RELU)
            .build(),
        from);
    return name;
  }
}
