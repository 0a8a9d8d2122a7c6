package org.studygate.models.quality;

import java.util.Map;
import org.studygate.models.training.Temperature;

/**
 * Platt scaling (Platt, 1999) of each output: {@code logistic(slope * logit + shift)}, once for
 * slices, once for the mean logit of a series' worst half.
 *
 * @param slices by output
 * @param series by output
 * @param alarm the value of {@code 1 - clean} above which a series is held for faulty: 3 % of the
 *     clean bags of the validation subjects lie above it
 */
public record QualityCalibration(Map<String, Line> slices, Map<String, Line> series, double alarm) {

  /** A line in logit space. */
  public record Line(double slope, double shift) {

    double apply(double logit) {
      return Temperature.logistic(slope * logit + shift);
    }

    /** The line of least log loss; slope from 0.2 to 2, shift from −3 to 3. */
    static Line fit(double[] logits, boolean[] truth) {
      double[] best = {1, 0, Double.POSITIVE_INFINITY};
      for (int round = 0; round < 3; round++) {
        double shift = best[1];
        best[0] = Temperature.minimise(slope -> loss(logits, truth, slope, shift), 0.2, 2);
        double slope = best[0];
        best[1] = Temperature.minimise(b -> loss(logits, truth, slope, b), -3, 3);
      }
      return new Line(best[0], best[1]);
    }

    private static double loss(double[] logits, boolean[] truth, double slope, double shift) {
      // a mild pull towards no change keeps labels with few positives in bounds
      double sum = 0.5 * (slope - 1) * (slope - 1) + 0.1 * shift * shift;
      for (int i = 0; i < logits.length; i++) {
        double p = Temperature.logistic(slope * logits[i] + shift);
        sum -= Math.log(Math.max(1e-7, truth[i] ? p : 1 - p));
      }
      return sum;
    }
  }
}
