package org.studygate.models.engine;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.studygate.models.ModelException;

/**
 * Writes a sequential DL4J network as an ONNX graph (operator set 13): convolutions, maximum and
 * average pooling, global average pooling, dense layers; ReLU, sigmoid, softmax.
 */
public final class OnnxExport {

  private static final int OPSET = 13;
  private static final int IR_VERSION = 8;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("studygate");
  private String last = "input";
  private int serial;

  private OnnxExport() {}

  /**
   * @param inputShape one input without the batch dimension, for example {@code [3, 96, 96]}
   * @throws ModelException for a layer or activation that has no export
   */
  public static byte[] export(MultiLayerNetwork network, long... inputShape) throws ModelException {
    return new OnnxExport().write(network, inputShape);
  }

  private byte[] write(MultiLayerNetwork network, long[] inputShape) throws ModelException {
    graph.addInput(value("input", inputShape));
    for (int i = 0; i < network.getnLayers(); i++) {
      layer(network, i);
    }
    long outputs = network.getLayer(network.getnLayers() - 1).getParam("b").length();
    graph.addOutput(value(last, outputs));
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("studygate")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private void layer(MultiLayerNetwork network, int index) throws ModelException {
    Layer conf = network.getLayer(index).conf().getLayer();
    if (conf instanceof ConvolutionLayer c) {
      String weights = tensor("W" + index, network.getLayer(index).getParam("W"));
      String bias = tensor("b" + index, network.getLayer(index).getParam("b").ravel());
      NodeProto.Builder node = node("Conv", weights, bias);
      node.addAttribute(ints("kernel_shape", c.getKernelSize()));
      node.addAttribute(ints("strides", c.getStride()));
      node.addAttribute(pads(c.getPadding()));
      add(node);
      activation(c);
    } else if (conf instanceof SubsamplingLayer s) {
      NodeProto.Builder node =
          node(s.getPoolingType() == PoolingType.AVG ? "AveragePool" : "MaxPool");
      node.addAttribute(ints("kernel_shape", s.getKernelSize()));
      node.addAttribute(ints("strides", s.getStride()));
      node.addAttribute(pads(s.getPadding()));
      add(node);
    } else if (conf instanceof GlobalPoolingLayer) {
      add(node("GlobalAveragePool"));
      add(node("Flatten"));
    } else if (conf instanceof DenseLayer || conf instanceof BaseOutputLayer) {
      String weights = tensor("W" + index, network.getLayer(index).getParam("W"));
      String bias = tensor("b" + index, network.getLayer(index).getParam("b").ravel());
      add(node("Gemm", weights, bias));
      activation((BaseLayer) conf);
    } else {
      throw new ModelException("no ONNX export for the layer " + conf.getClass().getSimpleName());
    }
  }

  private void activation(BaseLayer layer) throws ModelException {
    var function = layer.getActivationFn();
    if (function instanceof ActivationReLU) {
      add(node("Relu"));
    } else if (function instanceof ActivationSigmoid) {
      add(node("Sigmoid"));
    } else if (function instanceof ActivationSoftmax) {
      NodeProto.Builder node = node("Softmax");
      node.addAttribute(
          AttributeProto.newBuilder()
              .setName("axis")
              .setType(AttributeProto.AttributeType.INT)
              .setI(1));
      add(node);
    } else if (!(function instanceof ActivationIdentity)) {
      throw new ModelException("no ONNX export for the activation " + function);
    }
  }

  private NodeProto.Builder node(String operator, String... moreInputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .addInput(last)
        .addAllInput(Arrays.asList(moreInputs));
  }

  private void add(NodeProto.Builder node) {
    last = "t" + serial++;
    graph.addNode(node.setName("n" + serial).addOutput(last));
  }

  private String tensor(String name, INDArray array) {
    float[] values = array.dup('c').data().asFloat();
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .setRawData(ByteString.copyFrom(raw));
    for (long size : array.shape()) {
      tensor.addDims(size);
    }
    graph.addInitializer(tensor);
    return name;
  }

  private static AttributeProto pads(int[] padding) {
    return ints("pads", new int[] {padding[0], padding[1], padding[0], padding[1]});
  }

  private static AttributeProto ints(String name, int[] values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (int value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  private static ValueInfoProto value(String name, long... shape) {
    TensorShapeProto.Builder dims = TensorShapeProto.newBuilder();
    dims.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("n"));
    for (long size : shape) {
      dims.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size));
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder()
            .setElemType(TensorProto.DataType.FLOAT.getNumber())
            .setShape(dims)
            .build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
