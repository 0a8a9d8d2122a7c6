package org.studygate.models.quality;

import java.util.Arrays;
import java.util.List;

/**
 * Brings each figure to a normal score by its rank among the training slices, piecewise linear
 * between knots, so that figures of any distribution weigh alike.
 *
 * @param knots for each figure its quantiles at {@link #PARTS} equal steps
 */
public record EvidenceScale(float[][] knots) {

  private static final int PARTS = 24;
  private static final float MOST = 2.5f;

  static EvidenceScale fit(List<float[]> rows) {
    int figures = rows.get(0).length;
    float[][] knots = new float[figures][PARTS + 1];
    float[] column = new float[rows.size()];
    for (int f = 0; f < figures; f++) {
      for (int i = 0; i < column.length; i++) {
        column[i] = rows.get(i)[f];
      }
      Arrays.sort(column);
      for (int k = 0; k <= PARTS; k++) {
        knots[f][k] = column[(int) Math.round((double) k * (column.length - 1) / PARTS)];
      }
    }
    return new EvidenceScale(knots);
  }

  float[] apply(float[] row) {
    float[] out = new float[row.length];
    for (int f = 0; f < row.length; f++) {
      out[f] = score(rank(knots[f], row[f]));
    }
    return out;
  }

  /** Part of the training values below a value, 0 to 1; of equal ones half. */
  private static double rank(float[] knots, float value) {
    int below = 0;
    int upTo = 0;
    for (float knot : knots) {
      below += knot < value ? 1 : 0;
      upTo += knot <= value ? 1 : 0;
    }
    if (upTo > below) {
      return (below + upTo - 1) / 2.0 / PARTS;
    }
    if (below == 0 || below == knots.length) {
      return below == 0 ? 0 : 1;
    }
    double part = (value - knots[below - 1]) / (knots[below] - knots[below - 1]);
    return (below - 1 + part) / PARTS;
  }

  /** The normal quantile by its logistic approximation, bounded. */
  private static float score(double rank) {
    double p = Math.max(1e-3, Math.min(1 - 1e-3, rank));
    double z = Math.log(p / (1 - p)) / 1.702;
    return (float) Math.max(-MOST, Math.min(MOST, z));
  }
}
