package org.studygate.models.seriestype;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.engine.OneDnnConvolutions;
import org.studygate.models.engine.OnnxEngine;
import org.studygate.models.engine.OnnxExport;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelWriter;
import org.studygate.models.training.History;
import org.studygate.models.training.Manifest;

/**
 * Fits temperatures and thresholds of a trained version anew, such as on a hospital's own series.
 * The networks stay as they are, or the pixel network becomes the mean of the weights of two
 * versions of which one was trained on from the other (Wortsman et al., Model soups, ICML 2022).
 */
public final class TypeRecalibration {

  private static final int HEADERS = 150;
  private static final int PROBES = 4;

  private final long seed;
  private final PrintStream out;
  private ModelFolder other;
  private double orderWeight;

  public TypeRecalibration(long seed, PrintStream out) {
    this.seed = seed;
    this.out = out;
  }

  /** Takes the mean of the pixel network's weights and those of another version. */
  public TypeRecalibration meanWith(ModelFolder version) {
    this.other = version;
    return this;
  }

  /** What the order of tissues counts beside the pixels, 0 (nothing) to 1. */
  public TypeRecalibration orderWeight(double weight) {
    this.orderWeight = weight;
    return this;
  }

  /**
   * Writes a version with the networks of another, calibrated on the rows of split {@code val}.
   *
   * @throws ModelException when the other is damaged, or there are no such rows
   */
  public void calibrate(Manifest manifest, ModelFolder earlier, Path folder, JsonObject card)
      throws ModelException {
    List<Manifest.Row> validation = manifest.split("val");
    if (validation.isEmpty()) {
      throw new ModelException("calibration needs rows in the split val");
    }
    Nd4jSetup.prepare();
    MultiLayerNetwork pixels = network(earlier, "model.zip");
    if (other != null) {
      pixels.params().addi(network(other, "model.zip").params()).divi(2);
      card.addProperty(
          "pixelNetwork",
          "mean of the weights of version "
              + other.version()
              + " and of a network trained on from it; chosen on the validation split");
    }
    MultiLayerNetwork header = network(earlier, "header.zip");
    ModelWriter writer = new ModelWriter(folder);
    int size = TypeInput.SIZE;
    TypeCalibration calibration =
        new TypeCalibrator(
                OnnxEngine.load(OnnxExport.export(pixels, TypeInput.CHANNELS, size, size)),
                OnnxEngine.load(OnnxExport.export(header, HeaderFeatures.count())),
                HEADERS,
                seed,
                out)
            .fit(validation)
            .withOrderWeight(orderWeight);
    writer.promote("model", pixels, probe(TypeInput.CHANNELS * size * size), PROBES, 3, size, size);
    writer.promote("header", header, probe(HeaderFeatures.count()), PROBES, HeaderFeatures.count());
    writer.parameters("calibration.json", calibration);
    History.of(earlier.parameters("history.json")).write(writer, "series-type");
    for (String kept : List.of("trainingSubjects", "validationSubjects", "pixelNetwork")) {
      if (earlier.card().has(kept) && !card.has(kept)) {
        card.add(kept, earlier.card().get(kept));
      }
    }
    writer.card(card);
  }

  private static MultiLayerNetwork network(ModelFolder folder, String file) throws ModelException {
    try {
      return OneDnnConvolutions.repair(
          ModelSerializer.restoreMultiLayerNetwork(
              new ByteArrayInputStream(folder.bytes(file)), false));
    } catch (IOException | RuntimeException e) {
      throw new ModelException("the weights " + file + " cannot be taken over", e);
    }
  }

  private float[] probe(int length) {
    Random random = new Random(seed);
    float[] probe = new float[PROBES * length];
    for (int i = 0; i < probe.length; i++) {
      probe[i] = random.nextFloat();
    }
    return probe;
  }
}
