package org.studygate.models.image;

import java.util.Arrays;
import org.apache.commons.math3.util.KthSelector;

/**
 * A linear window: values from {@code low} to {@code high} become black to white.
 *
 * <p>DICOM asks for a window width of at least 1 (PS3.3 C.11.2.1.2); a smaller one carries no
 * information, and the 1st to 99th percentile of the frame is used instead.
 */
public record Window(double low, double high) {

  private static final int MOST_SAMPLED = 1 << 18;

  /** That the selector remembers from one value to the next. */
  private static final int PIVOTS = 511;

  /** The window of a header, or empty when its width is below 1. */
  static Window of(Double centre, Double width) {
    if (centre == null || width == null || !(width >= 1) || !Double.isFinite(centre)) {
      return null;
    }
    if (width <= 1) {
      return new Window(centre - 0.5, centre + 0.5);
    }
    return new Window(centre - 0.5 - (width - 1) / 2, centre - 0.5 + (width - 1) / 2);
  }

  /** From the {@code low}th to the {@code high}th percentile (0 to 100). */
  public static Window percentiles(float[] values, double low, double high) {
    int step = Math.max(1, values.length / MOST_SAMPLED);
    double[] work = new double[(values.length + step - 1) / step];
    int n = 0;
    for (int i = 0; i < values.length; i += step) {
      if (Float.isFinite(values[i])) {
        work[n++] = values[i];
      }
    }
    if (n == 0) {
      return new Window(0, 1);
    }
    // selecting two values costs a tenth of sorting all
    double[] finite = n == work.length ? work : Arrays.copyOf(work, n);
    KthSelector selector = new KthSelector();
    int[] pivots = new int[PIVOTS];
    Arrays.fill(pivots, -1);
    double from = selector.select(finite, pivots, (int) Math.round(low / 100 * (n - 1)));
    double to = selector.select(finite, pivots, (int) Math.round(high / 100 * (n - 1)));
    if (to <= from) {
      from = selector.select(finite, pivots, 0);
      to = selector.select(finite, pivots, n - 1);
    }
    return new Window(from, to > from ? to : from + 1);
  }

  /** 0 at or below {@code low}, 1 at or above {@code high}. */
  public double apply(double value) {
    double part = (value - low) / (high - low);
    return part < 0 ? 0 : part > 1 ? 1 : part;
  }
}
