package org.studygate.models.quality;

import org.studygate.models.image.Slice;
import org.studygate.models.iqm.LinearSystem;

/** How far the smoothed logarithm of the body is from flat, and from a surface of second order. */
final class ShadingFigures {

  static final int COUNT = 6;

  private static final int SIZE = 48;
  private static final int TERMS = 6;

  private ShadingFigures() {}

  static double[] of(Slice square) {
    float[] shading = Shading.of(square, SIZE);
    double[][] normal = new double[TERMS][TERMS + 1];
    float[] inside = new float[shading.length];
    int n = 0;
    for (int i = 0; i < shading.length; i++) {
      if (shading[i] != 0.5f) {
        inside[n++] = shading[i];
        double[] terms = terms(i);
        for (int a = 0; a < TERMS; a++) {
          for (int b = 0; b < TERMS; b++) {
            normal[a][b] += terms[a] * terms[b];
          }
          normal[a][TERMS] += terms[a] * (shading[i] - 0.5);
        }
      }
    }
    if (n < 40) {
      return new double[COUNT];
    }
    for (int a = 0; a < TERMS; a++) {
      normal[a][a] += 1e-3;
    }
    double[] fit = LinearSystem.solve(normal);
    float[] surface = new float[n];
    double all = 0;
    double left = 0;
    int k = 0;
    for (int i = 0; i < shading.length; i++) {
      if (shading[i] != 0.5f) {
        double[] terms = terms(i);
        double value = 0;
        for (int a = 0; a < TERMS; a++) {
          value += fit[a] * terms[a];
        }
        surface[k++] = (float) value;
        double about = shading[i] - 0.5;
        all += about * about;
        left += (about - value) * (about - value);
      }
    }
    float[] fitted = SliceFeatures.sorted(surface, n);
    float[] levels = SliceFeatures.sorted(inside, n);
    double range = SliceFeatures.quantile(fitted, 0.98) - SliceFeatures.quantile(fitted, 0.02);
    double whole = SliceFeatures.quantile(levels, 0.95) - SliceFeatures.quantile(levels, 0.05);
    return new double[] {
      range,
      whole,
      2 * Math.sqrt(all / n),
      4 * Math.sqrt(left / n),
      Math.hypot(fit[1], fit[2]),
      all > 0 ? 1 - left / all : 0
    };
  }

  private static double[] terms(int i) {
    double x = 2.0 * (i % SIZE) / SIZE - 1;
    double y = 2.0 * (i / SIZE) / SIZE - 1;
    return new double[] {1, x, y, x * x, x * y, y * y};
  }
}
