package org.studygate.models.registry;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Dl4jEngine;
import org.studygate.models.engine.Engine;
import org.studygate.models.engine.OnnxEngine;
import org.studygate.models.engine.OnnxExport;

/** Writes a version of a model; the promotion of a network to ONNX is part of it. */
public final class ModelWriter {

  /** Largest difference of any output between DL4J and ONNX Runtime that a promotion may show. */
  public static final double AGREEMENT = 1e-4;

  private final Path folder;
  private final Map<String, String> files = new TreeMap<>();
  private double difference;

  /**
   * @throws ModelException when the folder cannot be made or is not empty
   */
  public ModelWriter(Path folder) throws ModelException {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      try (var list = Files.list(folder)) {
        if (list.findAny().isPresent()) {
          throw new ModelException("the folder " + folder + " is not empty");
        }
      }
    } catch (IOException e) {
      throw new ModelException("the folder " + folder + " cannot be made", e);
    }
  }

  /**
   * Writes {@code name.zip} and {@code name.onnx}.
   *
   * @param probe inputs on which both runtimes are compared
   * @param shape of the probe, batch first
   * @throws ModelException when the two differ by more than {@link #AGREEMENT}
   */
  public void promote(String name, MultiLayerNetwork network, float[] probe, long... shape)
      throws ModelException {
    byte[] onnx = OnnxExport.export(network, Arrays.copyOfRange(shape, 1, shape.length));
    write(name, network, onnx, difference(Dl4jEngine.of(network), onnx, probe, shape));
  }

  /**
   * Likewise a graph from images to images.
   *
   * @param outputShape one output without the batch dimension
   */
  public void promote(
      String name, ComputationGraph network, long[] outputShape, float[] probe, long... shape)
      throws ModelException {
    long[] one = Arrays.copyOfRange(shape, 1, shape.length);
    byte[] onnx = OnnxExport.export(network, one, outputShape);
    write(name, network, onnx, difference(Dl4jEngine.of(network), onnx, probe, shape));
  }

  private void write(String name, Model network, byte[] onnx, double gap) throws ModelException {
    if (!(gap <= AGREEMENT)) {
      throw new ModelException(
          String.format(
              Locale.ROOT, "promotion refused: DL4J and ONNX Runtime differ by %.2g", gap));
    }
    difference = Math.max(difference, gap);
    try {
      ModelSerializer.writeModel(network, folder.resolve(name + ".zip").toFile(), false);
      Files.write(folder.resolve(name + ".onnx"), onnx);
    } catch (IOException e) {
      throw new ModelException("the weights cannot be written", e);
    }
    list(name + ".zip");
    list(name + ".onnx");
  }

  /** The largest difference of any output. */
  public static double difference(
      MultiLayerNetwork network, byte[] onnx, float[] probe, long... shape) throws ModelException {
    return difference(Dl4jEngine.of(network), onnx, probe, shape);
  }

  /** The largest difference of any output from that of an engine. */
  public static double difference(Engine reference, byte[] onnx, float[] probe, long... shape)
      throws ModelException {
    try (Engine a = reference;
        Engine b = OnnxEngine.load(onnx)) {
      float[][] p = a.run(probe, shape);
      float[][] q = b.run(probe, shape);
      double most = 0;
      for (int i = 0; i < p.length; i++) {
        for (int j = 0; j < p[i].length; j++) {
          double gap = Math.abs(p[i][j] - q[i][j]);
          most = Double.isNaN(gap) ? Double.POSITIVE_INFINITY : Math.max(most, gap);
        }
      }
      return most;
    }
  }

  /** Writes a JSON file of parameters. */
  public void parameters(String name, Object value) throws ModelException {
    Json.write(folder.resolve(name), value);
    list(name);
  }

  /** Writes a file of text. */
  public void text(String name, String content) throws ModelException {
    try {
      Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new ModelException(name + " cannot be written", e);
    }
    list(name);
  }

  private void list(String name) throws ModelException {
    files.put(name, Sha256.of(folder.resolve(name)));
  }

  /** Writes {@code card.json} and {@code card.md}; the folder is a model from then on. */
  public void card(JsonObject card) throws ModelException {
    card.addProperty("dl4jOnnxDifference", difference);
    card.add("files", Json.gson().toJsonTree(files));
    Json.write(folder.resolve(ModelFolder.CARD), card);
    try {
      Files.writeString(folder.resolve("card.md"), CardText.of(card));
    } catch (IOException e) {
      throw new ModelException("the model card cannot be written", e);
    }
  }
}
