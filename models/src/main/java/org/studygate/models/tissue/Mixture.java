package org.studygate.models.tissue;

import java.util.Arrays;

/**
 * Three tissues as a mixture of Gaussians under a smooth shading (a polynomial of third order in
 * the position), fitted by expectation maximisation as Van Leemput et al. (IEEE Trans Med Imaging
 * 18, 1999) do, with the shading fitted by least squares.
 */
final class Mixture {

  private static final int ROUNDS = 14;
  private static final int TERMS = 20;

  final double[] mean;
  final double[] deviation;
  final double[] weight = {1 / 3.0, 1 / 3.0, 1 / 3.0};
  private final int nx;
  private final int ny;
  private final int nz;
  private double[] shading = new double[TERMS];

  /**
   * @param voxels the image
   * @param region where the three tissues are
   * @param first guesses of the three means
   */
  Mixture(float[] voxels, boolean[] region, int nx, int ny, int nz, double[] first) {
    this.nx = nx;
    this.ny = ny;
    this.nz = nz;
    mean = first.clone();
    double spread = (Arrays.stream(first).max().orElse(1) - Arrays.stream(first).min().orElse(0));
    deviation = new double[] {spread / 5, spread / 7, spread / 7};
    shading[0] = 1;
    int[] sample = sample(region);
    for (int round = 0; round < ROUNDS; round++) {
      step(voxels, sample, nz > 1 && round >= 2);
    }
  }

  private static int[] sample(boolean[] region) {
    int count = 0;
    for (boolean in : region) {
      count += in ? 1 : 0;
    }
    int every = Math.max(1, count / 60000);
    int[] out = new int[count / every + 1];
    int n = 0;
    int seen = 0;
    for (int i = 0; i < region.length; i++) {
      if (region[i] && seen++ % every == 0) {
        out[n++] = i;
      }
    }
    return Arrays.copyOf(out, n);
  }

  private void step(float[] voxels, int[] sample, boolean shade) {
    double[] n = new double[3];
    double[] sum = new double[3];
    double[] squares = new double[3];
    double[][] normal = new double[TERMS][TERMS + 1];
    double[] p = new double[3];
    double[] terms = new double[TERMS];
    for (int i : sample) {
      terms(i, terms);
      double b = value(terms);
      double v = voxels[i] / b;
      if (!posterior(v, p)) {
        continue;
      }
      double expected = 0;
      double trust = 0;
      for (int k = 0; k < 3; k++) {
        n[k] += p[k];
        sum[k] += p[k] * v;
        squares[k] += p[k] * v * v;
        double precision = p[k] / (deviation[k] * deviation[k]);
        expected += precision * mean[k];
        trust += precision;
      }
      expected /= trust;
      for (int r = 0; r < TERMS; r++) {
        double row = trust * expected * terms[r];
        for (int c = 0; c < TERMS; c++) {
          normal[r][c] += row * expected * terms[c];
        }
        normal[r][TERMS] += row * voxels[i];
      }
    }
    double all = n[0] + n[1] + n[2];
    for (int k = 0; k < 3; k++) {
      mean[k] = sum[k] / n[k];
      deviation[k] =
          Math.sqrt(Math.max(1e-6 * mean[k] * mean[k], squares[k] / n[k] - mean[k] * mean[k]));
      weight[k] = Math.max(0.02, n[k] / all);
    }
    if (shade) {
      shading = solve(normal);
    }
  }

  /** Probabilities of the tissues for a value without shading; false when it fits none. */
  boolean posterior(double v, double[] p) {
    double all = 0;
    for (int k = 0; k < 3; k++) {
      double d = (v - mean[k]) / deviation[k];
      p[k] = weight[k] / deviation[k] * Math.exp(-0.5 * d * d);
      all += p[k];
    }
    if (all < 1e-12) {
      return false;
    }
    for (int k = 0; k < 3; k++) {
      p[k] /= all;
    }
    return true;
  }

  /** The shading at a voxel, kept within a factor of 3. */
  double shadingAt(int index) {
    double[] terms = new double[TERMS];
    terms(index, terms);
    return value(terms);
  }

  private double value(double[] terms) {
    double sum = 0;
    for (int t = 0; t < TERMS; t++) {
      sum += shading[t] * terms[t];
    }
    return Math.max(1 / 3.0, Math.min(3, sum));
  }

  private void terms(int index, double[] out) {
    double x = 2.0 * (index % nx) / nx - 1;
    double y = 2.0 * (index / nx % ny) / ny - 1;
    double z = 2.0 * (index / (nx * ny)) / nz - 1;
    int t = 0;
    double a = 1;
    for (int i = 0; i <= 3; i++, a *= x) {
      double b = a;
      for (int j = 0; j <= 3 - i; j++, b *= y) {
        double c = b;
        for (int k = 0; k <= 3 - i - j; k++, c *= z) {
          out[t++] = c;
        }
      }
    }
  }

  /** Gauss with pivoting, slightly damped; rows hold the right side last. */
  private static double[] solve(double[][] m) {
    int n = m.length;
    for (int i = 0; i < n; i++) {
      m[i][i] *= 1 + 1e-6;
    }
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        pivot = Math.abs(m[r][c]) > Math.abs(m[pivot][c]) ? r : pivot;
      }
      double[] row = m[pivot];
      m[pivot] = m[c];
      m[c] = row;
      for (int r = 0; r < n; r++) {
        double part = r == c || row[c] == 0 ? 0 : m[r][c] / row[c];
        for (int k = c; part != 0 && k <= n; k++) {
          m[r][k] -= part * row[k];
        }
      }
    }
    double[] out = new double[n];
    for (int i = 0; i < n; i++) {
      out[i] = m[i][i] == 0 ? 0 : m[i][n] / m[i][i];
    }
    return out;
  }
}
