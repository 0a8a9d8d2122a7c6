package org.studygate.models.iqm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.studygate.models.image.Slice;

/** Intensity non-uniformity: a surface of second order in the logarithm of white matter. */
final class BiasEstimate {

  private static final int TERMS = 10;

  private BiasEstimate() {}

  static Map<String, Double> of(TissueClasses classes) {
    double[] fit = fit(classes);
    List<Slice> slices = classes.slices();
    float[] field = new float[slices.stream().mapToInt(s -> s.values().length).sum()];
    int n = 0;
    for (int s = 0; s < slices.size(); s++) {
      for (int i = 0; i < slices.get(s).values().length; i++) {
        if (classes.isBrain(s, i)) {
          double[] t = terms(slices.get(s), i, s, slices.size());
          double value = 0;
          for (int a = 0; a < TERMS; a++) {
            value += fit[a] * t[a];
          }
          field[n++] = (float) Math.exp(value);
        }
      }
    }
    Sample sample = new Sample(Arrays.copyOf(field, n));
    return Map.of(
        "inu_med", sample.median(), "inu_range", sample.percentile(95) - sample.percentile(5));
  }

  private static double[] fit(TissueClasses classes) {
    double[][] m = new double[TERMS][TERMS + 1];
    List<Slice> slices = classes.slices();
    for (int s = 0; s < slices.size(); s++) {
      Slice slice = slices.get(s);
      for (int i = 0; i < slice.values().length; i++) {
        double value = slice.values()[i] * classes.scale();
        if (classes.isWhite(s, i) && value > 0) {
          double[] t = terms(slice, i, s, slices.size());
          double log = Math.log(value / 1000);
          for (int a = 0; a < TERMS; a++) {
            for (int b = 0; b < TERMS; b++) {
              m[a][b] += t[a] * t[b];
            }
            m[a][TERMS] += t[a] * log;
          }
        }
      }
    }
    for (int a = 0; a < TERMS; a++) {
      m[a][a] += 1e-2;
    }
    return LinearSystem.solve(m);
  }

  private static double[] terms(Slice slice, int i, int s, int count) {
    double x = 2.0 * (i % slice.width()) / slice.width() - 1;
    double y = 2.0 * (i / slice.width()) / slice.height() - 1;
    double z = count == 1 ? 0 : 2.0 * s / (count - 1) - 1;
    return new double[] {1, x, y, z, x * x, y * y, z * z, x * y, x * z, y * z};
  }
}
