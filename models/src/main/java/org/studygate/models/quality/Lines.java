package org.studygate.models.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.training.Metrics;

/** Fits a line for each output, on single slices or on bags as series. */
final class Lines {

  /** Part of the clean validation bags that may lie above the alarm. */
  private static final double FALSE_ALARMS = 0.03;

  /** Logits of one slice, or of the worst half of a bag, with the truth. */
  private record Row(boolean ct, double[] logits, float[] target) {}

  final Map<String, QualityCalibration.Line> fitted = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  Lines(
      Map<Integer, List<EvidenceSet.Sample>> bags,
      Map<Integer, double[][]> logits,
      boolean series) {
    for (var bag : bags.entrySet()) {
      EvidenceSet.Sample first = bag.getValue().get(0);
      double[][] all = logits.get(bag.getKey());
      if (first.target()[Artefacts.OUTPUTS.indexOf(Artefacts.CLEAN)] < 0) {
        continue;
      }
      if (series) {
        double[] worst = new double[Artefacts.OUTPUTS.size()];
        for (int i = 0; i < worst.length; i++) {
          worst[i] = QualityModel.worstHalf(all, i);
        }
        rows.add(new Row(first.ct(), worst, first.target()));
      } else {
        for (double[] slice : all) {
          rows.add(new Row(first.ct(), slice, first.target()));
        }
      }
    }
  }

  /** The line of an artefact; gives its AUC. */
  double fit(String artefact) {
    int output = Artefacts.OUTPUTS.indexOf(artefact);
    List<Row> asked = rows.stream().filter(row -> row.target()[output] >= 0).toList();
    return fit(artefact, asked, asked.stream().mapToDouble(row -> row.logits()[output]).toArray());
  }

  /** The line of clean, once those of all artefacts are known; gives its AUC. */
  double fitClean() {
    return fit(Artefacts.CLEAN, rows, rows.stream().mapToDouble(this::none).toArray());
  }

  private double none(Row row) {
    List<Double> probabilities = new ArrayList<>();
    for (String artefact : Artefacts.of(row.ct())) {
      double logit = row.logits()[Artefacts.OUTPUTS.indexOf(artefact)];
      probabilities.add(fitted.get(artefact).apply(logit));
    }
    return QualityModel.noneOf(probabilities);
  }

  private double fit(String name, List<Row> asked, double[] logits) {
    int output = Artefacts.OUTPUTS.indexOf(name);
    boolean[] truth = new boolean[logits.length];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = asked.get(i).target()[output] > 0;
    }
    fitted.put(name, QualityCalibration.Line.fit(logits, truth));
    return Metrics.auc(logits, truth);
  }

  /** The doubt (1 − clean) that {@link #FALSE_ALARMS} of what is clean exceeds. */
  double alarm() {
    int clean = Artefacts.OUTPUTS.indexOf(Artefacts.CLEAN);
    double[] doubts =
        rows.stream()
            .filter(row -> row.target()[clean] > 0)
            .mapToDouble(row -> 1 - fitted.get(Artefacts.CLEAN).apply(none(row)))
            .sorted()
            .toArray();
    return doubts.length == 0 ? 0.5 : doubts[(int) ((1 - FALSE_ALARMS) * (doubts.length - 1))];
  }
}
