package org.studygate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.studygate.models.skin.SkinTraining;
import org.studygate.models.training.Metrics;

/**
 * How good a version is on photos of patients that it has not learnt from.
 *
 * @param accuracy of usable or not, 0 to 1
 * @param auc for "not usable"; null where all photos are of one kind
 * @param sensitivity share of the unusable that are refused, or null
 * @param specificity share of the usable that pass, or null
 * @param macroF1 mean over the reasons that occur, or null
 * @param classes {@code usable} and the reasons
 * @param confusion counts, by truth, then by what was said
 */
public record TrainingFigures(
    int photos,
    int patients,
    double accuracy,
    Double auc,
    Double sensitivity,
    Double specificity,
    Double macroF1,
    List<String> classes,
    List<List<Integer>> confusion) {

  /**
   * A class of the photos that were held back.
   *
   * @param photos of this class
   * @param right of them: passed where usable, refused where not
   * @param named of them: with the right reason first
   * @param low of the share that is right, 95 % (Wilson)
   * @param high likewise
   */
  public record OfClass(
      String label, int photos, int right, int named, double share, double low, double high) {}

  static TrainingFigures of(SkinTraining.Figures figures) {
    return new TrainingFigures(
        figures.photos(),
        figures.patients(),
        figures.accuracy(),
        orNull(figures.auc()),
        orNull(figures.sensitivity()),
        orNull(figures.specificity()),
        orNull(figures.macroF1()),
        figures.classes(),
        Arrays.stream(figures.confusion())
            .map(row -> Arrays.stream(row).boxed().toList())
            .toList());
  }

  private static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /** 95 % confidence interval of the accuracy (Wilson). */
  public double[] interval() {
    return Metrics.wilson((int) Math.round(accuracy * photos), photos);
  }

  /** The classes that occur; the first class is {@code usable}. */
  public List<OfClass> perClass() {
    List<OfClass> out = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      List<Integer> row = confusion.get(c);
      int n = row.stream().mapToInt(Integer::intValue).sum();
      int passed = row.get(0);
      int right = c == 0 ? passed : n - passed;
      if (n > 0) {
        double[] interval = Metrics.wilson(right, n);
        out.add(
            new OfClass(
                classes.get(c),
                n,
                right,
                row.get(c),
                (double) right / n,
                interval[0],
                interval[1]));
      }
    }
    return out;
  }
}
