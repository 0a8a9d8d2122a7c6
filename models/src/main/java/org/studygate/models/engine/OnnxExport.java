package org.studygate.models.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.Cnn3DLossLayer;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.Upsampling3D;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.graph.vertex.impl.ElementWiseVertex;
import org.deeplearning4j.nn.graph.vertex.impl.InputVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.graph.vertex.impl.MergeVertex;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.studygate.models.ModelException;

/**
 * Writes a DL4J network as an ONNX graph: convolutions, pooling, nearest-neighbour enlargement (of
 * images and volumes), concatenation, addition, dense layers; ReLU, sigmoid, softmax over the
 * channels.
 */
public final class OnnxExport {

  private final OnnxNodes nodes = new OnnxNodes();

  private OnnxExport() {}

  /**
   * @param inputShape one input without the batch dimension, for example {@code [3, 96, 96]}
   * @throws ModelException for a layer or activation that has no export
   */
  public static byte[] export(MultiLayerNetwork network, long... inputShape) throws ModelException {
    OnnxExport export = new OnnxExport();
    String last = "input";
    for (int i = 0; i < network.getnLayers(); i++) {
      last = export.layer(network.getLayer(i), String.valueOf(i), last);
    }
    Layer end = network.getLayer(network.getnLayers() - 1);
    if (end.conf().getLayer() instanceof CnnLossLayer) {
      // a map is made of pictures of any size
      long[] anySize = {inputShape[0], 0, 0};
      return export.nodes.model("input", anySize, last, new long[] {0, 0, 0});
    }
    return export.nodes.model("input", inputShape, last, new long[] {outputs(network)});
  }

  /** Those of the last layer that has weights: pooling after it keeps their number. */
  private static long outputs(MultiLayerNetwork network) {
    int last = network.getnLayers() - 1;
    while (network.getLayer(last).numParams() == 0) {
      last--;
    }
    return network.getLayer(last).getParam("b").length();
  }

  /**
   * A graph with one input and one output, both images.
   *
   * @param inputShape one input without the batch dimension
   * @param outputShape likewise one output
   * @throws ModelException for a layer, vertex or activation that has no export
   */
  public static byte[] export(ComputationGraph network, long[] inputShape, long[] outputShape)
      throws ModelException {
    OnnxExport export = new OnnxExport();
    Map<Integer, String> outputs = new HashMap<>();
    GraphVertex[] vertices = network.getVertices();
    String last = "input";
    for (int index : network.topologicalSortOrder()) {
      List<String> inputs = new ArrayList<>();
      if (!(vertices[index] instanceof InputVertex)) {
        for (VertexIndices from : vertices[index].getInputVertices()) {
          inputs.add(outputs.get(from.getVertexIndex()));
        }
      }
      last = export.vertex(vertices[index], inputs);
      outputs.put(index, last);
    }
    return export.nodes.model("input", inputShape, last, outputShape);
  }

  private String vertex(GraphVertex vertex, List<String> inputs) throws ModelException {
    if (vertex instanceof InputVertex) {
      return "input";
    }
    if (vertex instanceof MergeVertex) {
      return nodes.add("Concat", inputs, OnnxNodes.number("axis", 1));
    }
    if (vertex instanceof ElementWiseVertex) {
      return nodes.add("Add", inputs);
    }
    if (vertex instanceof LayerVertex) {
      return layer(vertex.getLayer(), vertex.getVertexName(), inputs.get(0));
    }
    throw new ModelException("no ONNX export for a " + vertex.getClass().getSimpleName());
  }

  private String layer(Layer layer, String name, String input) throws ModelException {
    var conf = layer.conf().getLayer();
    if (conf instanceof ConvolutionLayer c) {
      String out =
          nodes.add(
              "Conv",
              List.of(input, weights(layer, name), bias(layer, name)),
              OnnxNodes.numbers("kernel_shape", c.getKernelSize()),
              OnnxNodes.numbers("strides", c.getStride()),
              OnnxNodes.pads(c.getPadding()));
      return activation(c.getActivationFn(), out);
    }
    if (conf instanceof SubsamplingLayer s) {
      return nodes.add(
          s.getPoolingType() == PoolingType.AVG ? "AveragePool" : "MaxPool",
          List.of(input),
          OnnxNodes.numbers("kernel_shape", s.getKernelSize()),
          OnnxNodes.numbers("strides", s.getStride()),
          OnnxNodes.pads(s.getPadding()));
    }
    if (conf instanceof Upsampling2D u) {
      return enlarged(name, input, 1, 1, u.getSize()[0], u.getSize()[1]);
    }
    if (conf instanceof Upsampling3D u) {
      return enlarged(name, input, 1, 1, u.getSize()[0], u.getSize()[1], u.getSize()[2]);
    }
    if (conf instanceof GlobalPoolingLayer) {
      return nodes.add("Flatten", List.of(nodes.add("GlobalAveragePool", List.of(input))));
    }
    if (conf instanceof CnnLossLayer c) {
      return activation(c.getActivationFn(), input);
    }
    if (conf instanceof Cnn3DLossLayer c) {
      return activation(c.getActivationFn(), input);
    }
    if (conf instanceof DenseLayer || conf instanceof BaseOutputLayer) {
      String out = nodes.add("Gemm", List.of(input, weights(layer, name), bias(layer, name)));
      return activation(((BaseLayer) conf).getActivationFn(), out);
    }
    throw new ModelException("no ONNX export for the layer " + conf.getClass().getSimpleName());
  }

  private String enlarged(String name, String input, float... scales) {
    return nodes.add(
        "Resize",
        List.of(input, "", nodes.tensor("scales" + name, scales, scales.length)),
        OnnxNodes.word("mode", "nearest"),
        OnnxNodes.word("coordinate_transformation_mode", "asymmetric"),
        OnnxNodes.word("nearest_mode", "floor"));
  }

  private String weights(Layer layer, String name) {
    return nodes.tensor("W" + name, layer.getParam("W"));
  }

  private String bias(Layer layer, String name) {
    return nodes.tensor("b" + name, layer.getParam("b").ravel());
  }

  private String activation(IActivation function, String input) throws ModelException {
    if (function instanceof ActivationReLU) {
      return nodes.add("Relu", List.of(input));
    }
    if (function instanceof ActivationSigmoid) {
      return nodes.add("Sigmoid", List.of(input));
    }
    if (function instanceof ActivationSoftmax) {
      return nodes.add("Softmax", List.of(input), OnnxNodes.number("axis", 1));
    }
    if (!(function instanceof ActivationIdentity)) {
      throw new ModelException("no ONNX export for the activation " + function);
    }
    return input;
  }
}
