package org.studygate.models.iqm;

/** Linear equations. */
public final class LinearSystem {

  private LinearSystem() {}

  /**
   * Gauss elimination of a symmetric positive definite system; destroys it.
   *
   * @param m n rows of n + 1
   */
  public static double[] solve(double[][] m) {
    int n = m.length;
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        double factor = m[b][a] / m[a][a];
        for (int c = a; c <= n && factor != 0; c++) {
          m[b][c] -= factor * m[a][c];
        }
      }
    }
    double[] out = new double[n];
    for (int a = n - 1; a >= 0; a--) {
      double sum = m[a][n];
      for (int c = a + 1; c < n; c++) {
        sum -= m[a][c] * out[c];
      }
      out[a] = sum / m[a][a];
    }
    return out;
  }
}
