package org.studygate.models.quality;

import org.studygate.models.image.Slice;

/** What is in the air around the body: noise, ghosts, zippers, folded signal. */
final class AirFigures {

  static final int COUNT = 10;

  private static final int MARGIN = 3;

  private AirFigures() {}

  static double[] of(Slice square, boolean[] body) {
    int n = square.width();
    boolean[] air = air(body, n);
    double[] row = new double[n];
    double[] column = new double[n];
    int[] rows = new int[n];
    int[] columns = new int[n];
    float[] values = new float[air.length];
    int count = 0;
    double sum = 0;
    double squares = 0;
    double zeros = 0;
    for (int i = 0; i < air.length; i++) {
      if (air[i]) {
        float value = square.values()[i];
        values[count++] = value;
        sum += value;
        squares += value * value;
        zeros += value < 1e-4 ? 1 : 0;
        row[i / n] += value;
        rows[i / n]++;
        column[i % n] += value;
        columns[i % n]++;
      }
    }
    if (count < 0.03 * air.length) {
      return new double[COUNT];
    }
    float[] levels = SliceFeatures.sorted(values, count);
    double mean = sum / count;
    double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
    return new double[] {
      (double) count / air.length,
      SliceFeatures.log(mean, 0.005, 0.3),
      SliceFeatures.log(deviation, 0.005, 0.3),
      mean / (3 * deviation + 1e-4),
      SliceFeatures.log(SliceFeatures.quantile(levels, 0.99), 0.005, 0.6),
      SliceFeatures.log(SliceFeatures.quantile(levels, 0.5), 0.005, 0.3),
      zeros / count,
      SliceFeatures.log(standsOut(row, rows), 0.005, 0.6),
      SliceFeatures.log(standsOut(column, columns), 0.005, 0.6),
      SliceFeatures.log(border(square), 0.01, 1)
    };
  }

  /** The air at some distance from the body. */
  private static boolean[] air(boolean[] body, int n) {
    boolean[] out = new boolean[body.length];
    for (int y = MARGIN; y < n - MARGIN; y++) {
      for (int x = MARGIN; x < n - MARGIN; x++) {
        int i = y * n + x;
        out[i] =
            !body[i]
                && !body[i - MARGIN]
                && !body[i + MARGIN]
                && !body[i - MARGIN * n]
                && !body[i + MARGIN * n];
      }
    }
    return out;
  }

  /** How far the brightest line's mean lies above its neighbours'. */
  private static double standsOut(double[] sums, int[] counts) {
    double most = 0;
    for (int i = 3; i < sums.length - 3; i++) {
      if (counts[i] > 8 && counts[i - 3] > 0 && counts[i + 3] > 0) {
        double around = (sums[i - 3] / counts[i - 3] + sums[i + 3] / counts[i + 3]) / 2;
        most = Math.max(most, sums[i] / counts[i] - around);
      }
    }
    return most;
  }

  private static double border(Slice square) {
    int n = square.width();
    double sum = 0;
    for (int i = 2; i < n - 2; i++) {
      sum += square.at(i, 2) + square.at(i, n - 3) + square.at(2, i) + square.at(n - 3, i);
    }
    return sum / (4.0 * (n - 4));
  }
}
