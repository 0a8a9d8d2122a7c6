package org.studygate.models.iqm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.image.Slice;

/** Full width at half maximum of an image's spatial correlation, in pixels. */
final class Smoothness {

  private Smoothness() {}

  static Map<String, Double> of(List<Slice> slices) {
    double x = width(slices, true);
    double y = width(slices, false);
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("fwhm_x", x);
    out.put("fwhm_y", y);
    out.put("fwhm_avg", (x + y) / 2);
    return out;
  }

  /** √(−2 ln 2 / ln(1 − var(difference) / (2 var))). */
  private static double width(List<Slice> slices, boolean alongX) {
    double sum = 0;
    double squares = 0;
    double differences = 0;
    double n = 0;
    for (Slice slice : slices) {
      int w = slice.width();
      int step = alongX ? 1 : w;
      for (int y = 0; y < slice.height() - 1; y++) {
        for (int x = 0; x < w - 1; x++) {
          float value = slice.at(x, y);
          double difference = slice.values()[y * w + x + step] - value;
          sum += value;
          squares += (double) value * value;
          differences += difference * difference;
          n++;
        }
      }
    }
    double variance = squares / n - sum / n * (sum / n);
    double left = 1 - differences / n / (2 * variance);
    return left <= 0 ? 0 : Math.sqrt(-2 * Math.log(2) / Math.log(left));
  }
}
