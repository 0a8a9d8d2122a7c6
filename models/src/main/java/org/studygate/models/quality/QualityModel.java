package org.studygate.models.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.QualityResult;
import org.studygate.models.SliceScores;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Temperature;

/** Judges the quality of MR and CT series. Thread-safe. */
public final class QualityModel implements AutoCloseable {

  public static final String TASK = "quality";

  /** Slices judged in a series; more would only take longer. */
  private static final int MOST_SLICES = 24;

  /** Below this many pixels along a side there is nothing to judge. */
  private static final int LEAST_SIDE = 32;

  private final Engine engine;
  private final QualityCalibration calibration;

  QualityModel(Engine engine, QualityCalibration calibration) {
    this.engine = engine;
    this.calibration = calibration;
  }

  /** Loads a version from a registry. */
  public static QualityModel load(ModelFolder folder, InferenceEngine kind) throws ModelException {
    QualityCalibration calibration =
        Json.gson().fromJson(folder.parameters("calibration.json"), QualityCalibration.class);
    return new QualityModel(folder.engine("model", kind), calibration);
  }

  public Engine engine() {
    return engine;
  }

  /**
   * Judges a series.
   *
   * @throws ModelException when a runtime fails
   */
  public QualityResult judge(Slices series) throws ModelException {
    SeriesFaults faults = SeriesFaults.of(series);
    String modality = series.header().modality();
    if (series.size() == 0) {
      return none(faults, "The series holds no images, so no artefact model applies.");
    }
    boolean known = modality.equals("MR") || modality.equals("CT");
    if (!known && !modality.isEmpty()) {
      return none(faults, "No artefact model applies to modality " + clean(modality) + ".");
    }
    List<Integer> judged = new ArrayList<>();
    List<Slice> slices = new ArrayList<>();
    for (int index : spread(series.size())) {
      try {
        Slice slice = series.slice(index);
        if (Math.min(slice.width(), slice.height()) >= LEAST_SIDE && !SeriesFaults.blank(slice)) {
          slices.add(slice);
          judged.add(index);
        }
      } catch (ImageException e) {
        faults.undecodable(index, e.getMessage());
      }
    }
    if (slices.isEmpty()) {
      return none(faults, "No slice could be judged.");
    }
    boolean ct = known ? modality.equals("CT") : hounsfield(slices);
    double[][] logits = logits(slices, ct);
    return result(series, judged, logits, ct, faults);
  }

  private static boolean hounsfield(List<Slice> slices) {
    for (float value : slices.get(0).values()) {
      if (value < -200) {
        return true;
      }
    }
    return false;
  }

  private static String clean(String modality) {
    return modality.matches("[A-Z0-9_ ]{1,16}") ? modality : "unknown";
  }

  private static int[] spread(int size) {
    int first = (int) (size * 0.1);
    int last = Math.max(first, (int) Math.ceil(size * 0.9) - 1);
    int count = Math.min(MOST_SLICES, last - first + 1);
    int[] out = new int[count];
    for (int i = 0; i < count; i++) {
      out[i] = count == 1 ? (first + last) / 2 : first + (last - first) * i / (count - 1);
    }
    return out;
  }

  /** Raw logits, a row a slice, in the order of {@link Artefacts#OUTPUTS}. */
  double[][] logits(List<Slice> slices, boolean ct) throws ModelException {
    int length = QualityInput.CHANNELS * QualityInput.SIZE * QualityInput.SIZE;
    float[] batch = new float[slices.size() * length];
    for (int i = 0; i < slices.size(); i++) {
      System.arraycopy(QualityInput.of(slices.get(i), ct), 0, batch, i * length, length);
    }
    float[][] p =
        engine.run(
            batch, slices.size(), QualityInput.CHANNELS, QualityInput.SIZE, QualityInput.SIZE);
    double[][] out = new double[p.length][p[0].length];
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p[i].length; j++) {
        out[i][j] = Temperature.logit(p[i][j]);
      }
    }
    return out;
  }

  /**
   * The mean logit of the worst half of the slices: the highest for artefacts, the lowest for
   * clean. A fault of some slices is not averaged away by the good ones.
   */
  static double worstHalf(double[][] logits, int output) {
    double[] column = Arrays.stream(logits).mapToDouble(row -> row[output]).sorted().toArray();
    int half = (column.length + 1) / 2;
    boolean clean = Artefacts.OUTPUTS.get(output).equals(Artefacts.CLEAN);
    int from = clean ? 0 : column.length - half;
    return Arrays.stream(column, from, from + half).average().orElse(0);
  }

  /** Calibrated series scores by output that applies. */
  Map<String, Double> seriesScores(double[][] logits, boolean ct) {
    Map<String, Double> out = new LinkedHashMap<>();
    for (int i = 0; i < Artefacts.OUTPUTS.size(); i++) {
      String output = Artefacts.OUTPUTS.get(i);
      if (Artefacts.applies(output, ct)) {
        out.put(output, calibration.series().get(output).apply(worstHalf(logits, i)));
      }
    }
    return out;
  }

  private Map<String, Double> sliceScores(double[] logits, boolean ct) {
    Map<String, Double> out = new LinkedHashMap<>();
    for (int i = 0; i < Artefacts.OUTPUTS.size(); i++) {
      String output = Artefacts.OUTPUTS.get(i);
      if (Artefacts.applies(output, ct)) {
        out.put(output, calibration.slices().get(output).apply(logits[i]));
      }
    }
    return out;
  }

  private QualityResult result(
      Slices series, List<Integer> judged, double[][] logits, boolean ct, SeriesFaults faults) {
    List<SliceScores> slices = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      int index = judged.get(i);
      boolean dicom = series instanceof ImageSeries;
      slices.add(
          new SliceScores(
              index + 1,
              dicom ? ((ImageSeries) series).sopInstanceUid(index) : null,
              dicom ? ((ImageSeries) series).frame(index) : 1,
              sliceScores(logits[i], ct)));
    }
    Map<String, Double> scores = seriesScores(logits, ct);
    scores.put(Artefacts.INCOMPLETE, faults.incomplete());
    String worst = null;
    for (String artefact : Artefacts.of(ct)) {
      worst = worst == null || scores.get(artefact) > scores.get(worst) ? artefact : worst;
    }
    String evidence =
        String.format(
            Locale.ROOT,
            "%d of %d slices judged as %s: clean %.2f, most suspected %s %.2f; geometry: %s.",
            judged.size(),
            series.size(),
            ct ? "CT" : "MR",
            scores.get(Artefacts.CLEAN),
            worst,
            scores.get(worst),
            faults.sentences().isEmpty() ? "no fault" : String.join("; ", faults.sentences()));
    return new QualityResult(scores, slices, faults.sentences(), true, evidence);
  }

  private static QualityResult none(SeriesFaults faults, String evidence) {
    return new QualityResult(Map.of(), List.of(), faults.sentences(), false, evidence);
  }

  @Override
  public void close() {
    engine.close();
  }
}
