package org.studygate.models.quality;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;

/** Fits the Platt lines on bags of the validation subjects. */
final class QualityCalibrator {

  private QualityCalibrator() {}

  static QualityCalibration fit(Engine engine, List<QualityBags.Bag> bags, PrintStream out)
      throws ModelException {
    QualityModel raw = new QualityModel(engine, null);
    List<double[][]> logits = new ArrayList<>();
    for (QualityBags.Bag bag : bags) {
      logits.add(raw.logits(bag.slices(), bag.ct()));
    }
    Map<String, QualityCalibration.Line> slices = new LinkedHashMap<>();
    Map<String, QualityCalibration.Line> series = new LinkedHashMap<>();
    for (int i = 0; i < Artefacts.OUTPUTS.size(); i++) {
      List<Double> sliceLogits = new ArrayList<>();
      List<Boolean> sliceTruth = new ArrayList<>();
      List<Double> seriesLogits = new ArrayList<>();
      List<Boolean> seriesTruth = new ArrayList<>();
      for (int b = 0; b < bags.size(); b++) {
        float target = bags.get(b).target()[i];
        if (target < 0) {
          continue;
        }
        seriesLogits.add(QualityModel.worstHalf(logits.get(b), i));
        seriesTruth.add(target > 0);
        for (double[] row : logits.get(b)) {
          sliceLogits.add(row[i]);
          sliceTruth.add(target > 0);
        }
      }
      String output = Artefacts.OUTPUTS.get(i);
      slices.put(output, line(sliceLogits, sliceTruth));
      series.put(output, line(seriesLogits, seriesTruth));
    }
    out.printf(Locale.ROOT, "calibration on %d bags: %s%n", bags.size(), series);
    return new QualityCalibration(slices, series);
  }

  private static QualityCalibration.Line line(List<Double> logits, List<Boolean> truth) {
    boolean[] positive = new boolean[truth.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = truth.get(i);
    }
    return QualityCalibration.Line.fit(
        logits.stream().mapToDouble(Double::doubleValue).toArray(), positive);
  }
}
