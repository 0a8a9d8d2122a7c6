package org.studygate.models.faceparts;

/**
 * The turn and size that bring points onto others with least squares (Horn 1987, unit quaternions).
 */
record PointFit(double[][] turn, double size) {

  /** Null when fewer than three points count. */
  static PointFit of(double[][] from, double[][] to, double[] weight) {
    double[] a = mean(from, weight);
    double[] b = mean(to, weight);
    double[][] s = new double[3][3];
    double spreadFrom = 0;
    double spreadTo = 0;
    int used = 0;
    for (int k = 0; k < from.length; k++) {
      if (weight[k] <= 0) {
        continue;
      }
      used++;
      for (int i = 0; i < 3; i++) {
        spreadFrom += weight[k] * (from[k][i] - a[i]) * (from[k][i] - a[i]);
        spreadTo += weight[k] * (to[k][i] - b[i]) * (to[k][i] - b[i]);
        for (int j = 0; j < 3; j++) {
          s[i][j] += weight[k] * (from[k][i] - a[i]) * (to[k][j] - b[j]);
        }
      }
    }
    if (used < 3 || spreadFrom <= 0) {
      return null;
    }
    return new PointFit(rotation(largest(horn(s))), Math.sqrt(spreadTo / spreadFrom));
  }

  private static double[] mean(double[][] points, double[] weight) {
    double[] sum = new double[3];
    double total = 0;
    for (int k = 0; k < points.length; k++) {
      if (weight[k] > 0) {
        total += weight[k];
        for (int c = 0; c < 3; c++) {
          sum[c] += weight[k] * points[k][c];
        }
      }
    }
    return new double[] {sum[0] / total, sum[1] / total, sum[2] / total};
  }

  private static double[][] horn(double[][] s) {
    double trace = s[0][0] + s[1][1] + s[2][2];
    double[] d = {s[1][2] - s[2][1], s[2][0] - s[0][2], s[0][1] - s[1][0]};
    double[][] n = new double[4][4];
    n[0][0] = trace;
    for (int i = 0; i < 3; i++) {
      n[0][i + 1] = d[i];
      n[i + 1][0] = d[i];
      for (int j = 0; j < 3; j++) {
        n[i + 1][j + 1] = s[i][j] + s[j][i] - (i == j ? trace : 0);
      }
    }
    return n;
  }

  /** Eigenvector of the largest eigenvalue, by powers of the matrix made positive. */
  private static double[] largest(double[][] n) {
    double bound = 1e-9;
    for (double[] row : n) {
      double sum = 0;
      for (double value : row) {
        sum += Math.abs(value);
      }
      bound = Math.max(bound, sum);
    }
    double[] q = {1, 0.01, 0.02, 0.03};
    for (int round = 0; round < 300; round++) {
      double[] next = new double[4];
      double length = 0;
      for (int i = 0; i < 4; i++) {
        next[i] = bound * q[i];
        for (int j = 0; j < 4; j++) {
          next[i] += n[i][j] * q[j];
        }
        length += next[i] * next[i];
      }
      for (int i = 0; i < 4; i++) {
        q[i] = next[i] / Math.sqrt(length);
      }
    }
    return q;
  }

  private static double[][] rotation(double[] q) {
    double w = q[0];
    double x = q[1];
    double y = q[2];
    double z = q[3];
    return new double[][] {
      {w * w + x * x - y * y - z * z, 2 * (x * y - w * z), 2 * (x * z + w * y)},
      {2 * (x * y + w * z), w * w - x * x + y * y - z * z, 2 * (y * z - w * x)},
      {2 * (x * z - w * y), 2 * (y * z + w * x), w * w - x * x - y * y + z * z}
    };
  }

  /** Where the origin of {@code from} comes to lie with this turn and a size. */
  double[] shift(double[][] from, double[][] to, double[] weight, double scale) {
    double[] a = mean(from, weight);
    double[] b = mean(to, weight);
    double[] out = b.clone();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        out[i] -= scale * turn[i][j] * a[j];
      }
    }
    return out;
  }
}
