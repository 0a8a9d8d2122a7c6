package org.studygate.models.iqm;

import java.util.List;
import org.studygate.models.image.Slice;

/** How the energy of an image is spread. */
final class Energy {

  private Energy() {}

  /** 0 when all energy is in one pixel, 1 when all pixels are alike. */
  static double efc(List<Slice> slices) {
    double squares = 0;
    double n = 0;
    for (Slice slice : slices) {
      n += slice.values().length;
      for (float value : slice.values()) {
        squares += (double) value * value;
      }
    }
    double most = Math.sqrt(squares);
    double sum = 0;
    for (Slice slice : slices) {
      for (float value : slice.values()) {
        double part = Math.abs(value) / most;
        sum += part > 0 ? part * Math.log(part) : 0;
      }
    }
    return sum / (Math.sqrt(n) * Math.log(1 / Math.sqrt(n)));
  }

  static double fber(TissueClasses classes) {
    double body = median(classes, true);
    double air = median(classes, false);
    return air < 1e-3 ? Double.NaN : body / air;
  }

  private static double median(TissueClasses classes, boolean body) {
    List<Slice> slices = classes.slices();
    int n = 0;
    float[] squares = new float[slices.stream().mapToInt(s -> s.values().length).sum()];
    for (int s = 0; s < slices.size(); s++) {
      float[] values = slices.get(s).values();
      for (int i = 0; i < values.length; i++) {
        if (body ? classes.isBody(s, i) : classes.isAir(s, i)) {
          double value = values[i] * classes.scale();
          squares[n++] = (float) (value * value);
        }
      }
    }
    return new Sample(java.util.Arrays.copyOf(squares, n)).median();
  }
}
