package org.studygate.models.quality;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;

/** Fits the Platt lines on bags of the validation subjects. */
final class QualityCalibrator {

  private QualityCalibrator() {}

  static QualityCalibration fit(
      Engine deciding, EvidenceScale scale, EvidenceSet validation, PrintStream out)
      throws ModelException {
    QualityNetworks networks = new QualityNetworks(null, deciding, scale);
    Map<Integer, List<EvidenceSet.Sample>> bags = new TreeMap<>();
    for (EvidenceSet.Sample sample : validation.samples()) {
      bags.computeIfAbsent(sample.bag(), b -> new ArrayList<>()).add(sample);
    }
    Map<Integer, double[][]> logits = new TreeMap<>();
    for (var bag : bags.entrySet()) {
      float[][] rows =
          bag.getValue().stream().map(EvidenceSet.Sample::evidence).toArray(float[][]::new);
      logits.put(bag.getKey(), networks.decide(rows));
    }
    Lines slices = new Lines(bags, logits, false);
    Lines series = new Lines(bags, logits, true);
    for (String output : Artefacts.OUTPUTS) {
      if (!output.equals(Artefacts.CLEAN)) {
        slices.fit(output);
        out.printf(Locale.ROOT, "%s: validation AUC %.3f%n", output, series.fit(output));
      }
    }
    slices.fitClean();
    out.printf(Locale.ROOT, "clean: validation AUC %.3f%n", series.fitClean());
    double alarm = series.alarm();
    out.printf(Locale.ROOT, "alarm above 1 - clean = %.3f%n", alarm);
    return new QualityCalibration(slices.fitted, series.fitted, alarm);
  }
}
