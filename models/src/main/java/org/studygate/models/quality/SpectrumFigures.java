package org.studygate.models.quality;

import org.studygate.models.image.Slice;
import org.studygate.models.simulate.KSpace;

/**
 * The logarithm of k-space by frequency: its radial profile (blur, noise), the steepest step of its
 * profiles along both axes (a cut k-space falls off a cliff), the loudest single point, and the
 * unevenness from line to line (ghosting, motion).
 */
final class SpectrumFigures {

  static final int BANDS = 10;
  static final int COUNT = BANDS + 8;

  private static final double RANGE = 14;
  private static final int CLIFF = 3;

  private SpectrumFigures() {}

  static double[] of(Slice square) {
    KSpace kspace = KSpace.of(square);
    int n = kspace.size();
    float[] log = kspace.logMagnitude();
    float top = Float.NEGATIVE_INFINITY;
    for (float value : log) {
      top = Math.max(top, value);
    }
    double[] band = new double[BANDS];
    double[] count = new double[BANDS];
    double[] alongX = new double[n];
    double[] alongY = new double[n];
    for (int y = 0; y < n; y++) {
      for (int x = 0; x < n; x++) {
        double value = Math.max(0, (log[y * n + x] - top + RANGE) / RANGE);
        int b = band(x - n / 2, y - n / 2, n);
        if (b < BANDS) {
          band[b] += value;
          count[b]++;
        }
        alongX[x] += value / n;
        alongY[y] += value / n;
      }
    }
    double[] out = new double[COUNT];
    for (int b = 0; b < BANDS; b++) {
      out[b] = band[b] / Math.max(1, count[b]);
    }
    out[BANDS] = 4 * cliff(alongX);
    out[BANDS + 1] = 4 * cliff(alongY);
    out[BANDS + 2] = 12 * roughness(alongX);
    out[BANDS + 3] = 12 * roughness(alongY);
    double[] loud = loudest(log, top, band, count, n);
    out[BANDS + 4] = loud[0];
    out[BANDS + 5] = loud[1];
    out[BANDS + 6] = alongX[n - 4];
    out[BANDS + 7] = alongY[n - 4];
    return out;
  }

  private static int band(int x, int y, int n) {
    return (int) (Math.sqrt(x * x + y * y) / (n / 2) * BANDS);
  }

  /** The largest drop of the folded profile within a few lines. */
  private static double cliff(double[] profile) {
    int half = profile.length / 2;
    double most = 0;
    for (int f = half / 8; f + 2 * CLIFF < half; f++) {
      double inner = 0;
      double outer = 0;
      for (int k = 0; k < CLIFF; k++) {
        inner += profile[half + f + k] + profile[half - f - k];
        outer += profile[half + f + k + CLIFF] + profile[half - f - k - CLIFF];
      }
      most = Math.max(most, (inner - outer) / (2 * CLIFF));
    }
    return most;
  }

  /** Mean difference of a line to its two neighbours. */
  private static double roughness(double[] profile) {
    double sum = 0;
    for (int i = 2; i < profile.length - 2; i++) {
      sum += Math.abs(profile[i] - (profile[i - 1] + profile[i + 1]) / 2);
    }
    return sum / profile.length;
  }

  /** How far the two loudest points away from the centre stand out of their band. */
  private static double[] loudest(float[] log, float top, double[] band, double[] count, int n) {
    double first = 0;
    double second = 0;
    for (int y = 0; y < n; y++) {
      for (int x = 0; x < n; x++) {
        int b = band(x - n / 2, y - n / 2, n);
        if (b >= 1 && b < BANDS && x != n / 2 && y != n / 2) {
          double value = Math.max(0, (log[y * n + x] - top + RANGE) / RANGE);
          double over = value - band[b] / count[b];
          if (over > first) {
            second = first;
            first = over;
          } else if (over > second) {
            second = over;
          }
        }
      }
    }
    return new double[] {1.5 * first, 1.5 * second};
  }
}
