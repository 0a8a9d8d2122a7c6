package org.studygate.models.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.QualityResult;
import org.studygate.models.SliceScores;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.iqm.ImageMetrics;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Temperature;

/** Judges the quality of MR and CT series. Thread-safe. */
public final class QualityModel implements AutoCloseable {

  public static final String TASK = "quality";

  /** Slices judged in a series; more would only take longer. */
  private static final int MOST_SLICES = 24;

  /** Slices that metrics are taken from. */
  private static final int METRIC_SLICES = 8;

  /** Below this many pixels along a side there is nothing to judge. */
  private static final int LEAST_SIDE = 32;

  /** Slices for which it is shown where the fault lies. */
  private static final int HEAT_MAPS = 2;

  private final QualityNetworks networks;
  private final QualityCalibration calibration;
  private final HeatMaps heatMaps;
  private final TissueFinder tissues;

  QualityModel(QualityNetworks networks, QualityCalibration calibration) {
    this(networks, calibration, TissueFinder.none());
  }

  private QualityModel(
      QualityNetworks networks, QualityCalibration calibration, TissueFinder tissues) {
    this.networks = networks;
    this.calibration = calibration;
    this.heatMaps = new HeatMaps(networks);
    this.tissues = tissues;
  }

  /** The same model whose metrics know the tissues. */
  public QualityModel knowing(TissueFinder other) {
    return new QualityModel(networks, calibration, other);
  }

  /** Loads a version from a registry. */
  public static QualityModel load(ModelFolder folder, InferenceEngine kind) throws ModelException {
    QualityCalibration calibration =
        Json.gson().fromJson(folder.parameters("calibration.json"), QualityCalibration.class);
    return new QualityModel(QualityNetworks.load(folder, kind), calibration);
  }

  /** The value of {@code 1 - clean} above which a series is held for faulty. */
  double alarm() {
    return calibration.alarm();
  }

  public Engine engine() {
    return networks.engine();
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
    boolean ct = known ? modality.equals("CT") : looksLikeCt(slices);
    double[][] logits = logits(slices, ct);
    List<SliceScores> scores = sliceScores(series, judged, slices, logits, ct);
    return result(series, scores, logits, ct, ct ? Map.of() : metrics(slices), faults);
  }

  /** Of the inner half of the slices, where the brain is in most planes. */
  private Map<String, Double> metrics(List<Slice> slices) throws ModelException {
    int from = slices.size() / 4;
    int to = slices.size() - from;
    List<Slice> inner = new ArrayList<>();
    int step = Math.max(1, (to - from + METRIC_SLICES - 1) / METRIC_SLICES);
    for (int i = from; i < to; i += step) {
      inner.add(slices.get(i));
    }
    return ImageMetrics.of(inner, tissues.find(inner));
  }

  /** Hounsfield units give CT away; else the network is asked. */
  private boolean looksLikeCt(List<Slice> slices) throws ModelException {
    if (slices.stream().anyMatch(QualityInput::hounsfield)) {
      return true;
    }
    double sum = 0;
    for (double[] row : networks.logits(slices, SliceEvidence.Modality.UNKNOWN)) {
      sum += row[Artefacts.CT];
    }
    return sum > 0;
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

  /** Raw logits, a row a slice, of all the network's outputs. */
  double[][] logits(List<Slice> slices, boolean ct) throws ModelException {
    return networks.logits(slices, SliceEvidence.Modality.of(ct));
  }

  /**
   * The mean logit of the worst half of the slices: the highest for artefacts, the lowest for
   * clean. A fault of some slices is not averaged away by the good ones.
   */
  static double worstHalf(double[][] logits, int output) {
    double[] column = Arrays.stream(logits).mapToDouble(row -> row[output]).sorted().toArray();
    int half = (column.length + 1) / 2;
    boolean clean = output == Artefacts.OUTPUTS.indexOf(Artefacts.CLEAN);
    int from = clean ? 0 : column.length - half;
    return Arrays.stream(column, from, from + half).average().orElse(0);
  }

  /** Calibrated series scores of the artefacts that apply, and of clean. */
  Map<String, Double> seriesScores(double[][] logits, boolean ct) {
    double[] worst = new double[Artefacts.OUTPUTS.size()];
    for (int i = 0; i < worst.length; i++) {
      worst[i] = worstHalf(logits, i);
    }
    return scores(calibration.series(), worst, ct);
  }

  private Map<String, Double> sliceScores(double[] logits, boolean ct) {
    return scores(calibration.slices(), logits, ct);
  }

  /**
   * Clean is what none of the artefacts is, calibrated: on the validation subjects that told faulty
   * from clean better than an output of its own.
   */
  private static Map<String, Double> scores(
      Map<String, QualityCalibration.Line> lines, double[] logits, boolean ct) {
    Map<String, Double> out = new LinkedHashMap<>();
    for (String artefact : Artefacts.of(ct)) {
      double logit = logits[Artefacts.OUTPUTS.indexOf(artefact)];
      out.put(artefact, lines.get(artefact).apply(logit));
    }
    double none = noneOf(out.values());
    out.put(Artefacts.CLEAN, lines.get(Artefacts.CLEAN).apply(none));
    return out;
  }

  /** Logit of the probability that nothing is there, were all independent. */
  static double noneOf(Collection<Double> probabilities) {
    double none = 1;
    for (double p : probabilities) {
      none *= 1 - p;
    }
    return Temperature.logit(none);
  }

  /** Estimated severities of a series: the mean of the slices that show the artefact most. */
  Map<String, Double> seriesSeverities(double[][] logits, boolean ct) {
    Map<String, Double> out = new LinkedHashMap<>();
    for (int i = 0; i < Artefacts.OUTPUTS.size(); i++) {
      String output = Artefacts.OUTPUTS.get(i);
      if (Artefacts.of(ct).contains(output)) {
        int severity = Artefacts.severity(i);
        out.put(output, Temperature.logistic(worstHalf(logits, severity)));
      }
    }
    return out;
  }

  private List<SliceScores> sliceScores(
      Slices series, List<Integer> judged, List<Slice> slices, double[][] logits, boolean ct)
      throws ModelException {
    List<SliceScores> out = new ArrayList<>();
    // of a series without a doubt nobody asks where
    boolean doubted = seriesScores(logits, ct).get(Artefacts.CLEAN) < 0.5;
    List<Integer> worst = doubted ? worstSlices(logits, ct) : List.of();
    for (int i = 0; i < judged.size(); i++) {
      int index = judged.get(i);
      boolean dicom = series instanceof ImageSeries;
      Map<String, Double> scores = sliceScores(logits[i], ct);
      String suspect = worst(scores, ct);
      boolean shown = worst.contains(i) && scores.get(suspect) >= 0.5;
      out.add(
          new SliceScores(
              index + 1,
              dicom ? ((ImageSeries) series).sopInstanceUid(index) : null,
              dicom ? ((ImageSeries) series).frame(index) : 1,
              scores,
              seriesSeverities(new double[][] {logits[i]}, ct),
              shown ? heatMaps.of(slices.get(i), ct, suspect, logits[i]) : null));
    }
    return out;
  }

  /** The slices that are least likely clean. */
  private List<Integer> worstSlices(double[][] logits, boolean ct) {
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> sliceScores(logits[i], ct).get(Artefacts.CLEAN)))
        .limit(HEAT_MAPS)
        .toList();
  }

  private static String worst(Map<String, Double> scores, boolean ct) {
    return Artefacts.of(ct).stream().max(Comparator.comparingDouble(scores::get)).orElseThrow();
  }

  private QualityResult result(
      Slices series,
      List<SliceScores> slices,
      double[][] logits,
      boolean ct,
      Map<String, Double> metrics,
      SeriesFaults faults) {
    Map<String, Double> scores = seriesScores(logits, ct);
    scores.put(Artefacts.INCOMPLETE, faults.incomplete());
    String worst = worst(scores, ct);
    String evidence =
        String.format(
            Locale.ROOT,
            "%d of %d slices judged as %s: clean %.2f, most suspected %s %.2f; geometry: %s.",
            slices.size(),
            series.size(),
            ct ? "CT" : "MR",
            scores.get(Artefacts.CLEAN),
            worst,
            scores.get(worst),
            faults.sentences().isEmpty() ? "no fault" : String.join("; ", faults.sentences()));
    return new QualityResult(
        scores, seriesSeverities(logits, ct), slices, metrics, faults.sentences(), true, evidence);
  }

  private static QualityResult none(SeriesFaults faults, String evidence) {
    return new QualityResult(Map.of(), List.of(), faults.sentences(), false, evidence);
  }

  @Override
  public void close() {
    networks.close();
  }
}
