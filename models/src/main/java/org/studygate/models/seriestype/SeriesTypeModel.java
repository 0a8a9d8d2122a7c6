package org.studygate.models.seriestype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studygate.models.BrightnessResult;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.SeriesTypeResult;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.SeriesHeader;
import org.studygate.models.image.Slices;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Temperature;

/** Says what a series is. Thread-safe. */
public final class SeriesTypeModel implements AutoCloseable {

  public static final String TASK = "series-type";

  /** Slices judged in a series. */
  private static final int MOST_SLICES = 9;

  /** Of so few looks each is also taken mirrored. */
  private static final int FEW = 4;

  /** A header, or pixels, below this confidence name nothing. */
  private static final double NAMES = 0.5;

  /** Pixels that give the header's type less than this contradict it. */
  private static final double EXCLUDED = 0.03;

  private final Engine pixels;
  private final Engine header;
  private final TypeCalibration calibration;
  private final TypeWitness witness;

  SeriesTypeModel(Engine pixels, Engine header, TypeCalibration calibration) {
    this(pixels, header, calibration, TypeWitness.silent());
  }

  private SeriesTypeModel(
      Engine pixels, Engine header, TypeCalibration calibration, TypeWitness witness) {
    this.pixels = pixels;
    this.header = header;
    this.calibration = calibration;
    this.witness = witness;
  }

  /** Loads a version from a registry. */
  public static SeriesTypeModel load(ModelFolder folder, InferenceEngine kind)
      throws ModelException {
    TypeCalibration calibration =
        Json.gson().fromJson(folder.parameters("calibration.json"), TypeCalibration.class);
    return new SeriesTypeModel(
        folder.engine("model", kind), folder.engine("header", kind), calibration);
  }

  public Engine engine() {
    return pixels;
  }

  /**
   * Judges a series.
   *
   * @throws ModelException when a runtime fails
   */
  public SeriesTypeResult judge(Slices series) throws ModelException {
    double[] p = pixelProbabilities(series);
    double[] h = headerProbabilities(series.header());
    boolean heard = p != null && TypeLabels.ALL.get(argmax(p)).startsWith("MR_");
    BrightnessResult order = heard ? witness.testify(series) : null;
    if (order == null) {
      return decide(p, h, series.size());
    }
    double[] both = TypeCombination.withOrder(p, order.probabilities(), calibration.orderWeight());
    return decide(both, h, series.size()).with(order.verdict());
  }

  /** The same model with a third voice, which is heard where it has something to say. */
  public SeriesTypeModel hearing(TypeWitness other) {
    return new SeriesTypeModel(pixels, header, calibration, other);
  }

  /** Calibrated pixel probabilities of a series, or null when it has no readable slice. */
  double[] pixelProbabilities(Slices series) throws ModelException {
    List<float[]> inputs = new ArrayList<>();
    for (int index : TypeInput.spread(series.size(), series.size() == 0 ? 0 : MOST_SLICES)) {
      try {
        inputs.addAll(TypeInput.views(series.slice(index)));
      } catch (ImageException e) {
        // a slice that cannot be decoded has no say; the quality gate reports it
        continue;
      }
    }
    if (inputs.isEmpty()) {
      return null;
    }
    if (inputs.size() <= FEW) {
      // a head lies either way round: four looks at each slice steady what the network says
      for (int i = inputs.size() - 1; i >= 0; i--) {
        inputs.add(TypeInput.mirrored(inputs.get(i), true, false));
        inputs.add(TypeInput.mirrored(inputs.get(i), false, true));
        inputs.add(TypeInput.mirrored(inputs.get(i), true, true));
      }
    }
    int length = inputs.get(0).length;
    float[] batch = new float[inputs.size() * length];
    for (int i = 0; i < inputs.size(); i++) {
      System.arraycopy(inputs.get(i), 0, batch, i * length, length);
    }
    float[][] out =
        pixels.run(batch, inputs.size(), TypeInput.CHANNELS, TypeInput.SIZE, TypeInput.SIZE);
    return Temperature.scale(geometricMean(out), calibration.pixelTemperature());
  }

  private static double[] geometricMean(float[][] rows) {
    double[] out = new double[rows[0].length];
    for (int label = 0; label < out.length; label++) {
      double sum = 0;
      for (float[] row : rows) {
        sum += Math.log(Math.max(1e-6, row[label]));
      }
      out[label] = Math.exp(sum / rows.length);
    }
    return out;
  }

  /** Calibrated header probabilities, or null when there is no header. */
  double[] headerProbabilities(SeriesHeader series) throws ModelException {
    if (!series.present()) {
      return null;
    }
    float[] features = HeaderFeatures.of(series);
    float[] out = header.run(features, 1, features.length)[0];
    double[] p = new double[out.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = out[i];
    }
    return Temperature.scale(p, calibration.headerTemperature());
  }

  SeriesTypeResult decide(double[] fromPixels, double[] fromHeader, int slices) {
    if (fromPixels == null && fromHeader == null) {
      return new SeriesTypeResult(
          "OTHER",
          1.0 / TypeLabels.ALL.size(),
          "header",
          null,
          true,
          false,
          map(TypeLabels.ALL, even()),
          Map.of(),
          "Neither pixels nor header could be read.");
    }
    double[] combined =
        fromPixels == null
            ? fromHeader
            : fromHeader == null
                ? fromPixels
                : TypeCombination.combine(
                    fromPixels, fromHeader, calibration.combinedTemperature());
    int best = argmax(combined);
    double confidence = combined[best];
    String label = TypeLabels.ALL.get(best);
    double least = fromHeader == null ? calibration.pixelThreshold() : calibration.threshold();
    String headerLabel = named(fromHeader, TypeLabels.ALL);
    String pixelLabel = named(fromPixels, TypeLabels.ALL);
    String pixelTop = fromPixels == null ? null : TypeLabels.ALL.get(argmax(fromPixels));
    boolean agrees = headerLabel == null || pixelTop == null || headerLabel.equals(pixelTop);
    boolean contradiction =
        !agrees && pixelLabel != null && fromPixels[TypeLabels.index(headerLabel)] < EXCLUDED;
    return new SeriesTypeResult(
        label,
        confidence,
        fromPixels == null ? "header" : fromHeader == null ? "pixels" : "both",
        headerLabel,
        agrees,
        confidence >= least && !contradiction,
        map(TypeLabels.ALL, combined),
        fromPixels == null ? Map.of() : map(TypeLabels.ALL, fromPixels),
        evidence(fromPixels, fromHeader, agrees, contradiction, slices));
  }

  private static double[] even() {
    double[] out = new double[TypeLabels.ALL.size()];
    java.util.Arrays.fill(out, 1.0 / out.length);
    return out;
  }

  private static String named(double[] p, List<String> labels) {
    return p == null || p[argmax(p)] < NAMES ? null : labels.get(argmax(p));
  }

  private static String evidence(
      double[] pixels, double[] header, boolean agrees, boolean contradiction, int slices) {
    String fromPixels =
        pixels == null
            ? "no slice could be judged"
            : String.format(
                Locale.ROOT,
                "%d of %d slices look like %s (%.2f)",
                TypeInput.spread(slices, MOST_SLICES).length,
                slices,
                TypeLabels.ALL.get(argmax(pixels)),
                pixels[argmax(pixels)]);
    if (header == null) {
      return "Pixels: " + fromPixels + "; there is no header.";
    }
    return String.format(
        Locale.ROOT,
        "Pixels: %s; header: %s (%.2f); %s.",
        fromPixels,
        TypeLabels.ALL.get(argmax(header)),
        header[argmax(header)],
        contradiction
            ? "they contradict each other"
            : agrees ? "no contradiction" : "the pixels are not sure");
  }

  private static Map<String, Double> map(List<String> labels, double[] p) {
    Map<String, Double> out = new LinkedHashMap<>();
    for (int i = 0; i < p.length; i++) {
      out.put(labels.get(i), p[i]);
    }
    return out;
  }

  static int argmax(double[] p) {
    int best = 0;
    for (int i = 1; i < p.length; i++) {
      best = p[i] > p[best] ? i : best;
    }
    return best;
  }

  @Override
  public void close() {
    pixels.close();
    header.close();
  }
}
