package org.studygate.models.quality;

import java.util.Arrays;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.preprocess.Resize;

/**
 * Figures of one slice that speak for single artefacts, each from 0 to 1: shading, the profile of
 * k-space, the air, the histogram, noise, rings. They stand beside the network's answers as the
 * inputs of a small second network, since a convolution sees poorly what is spread over a whole
 * slice or is one pixel wide.
 */
final class SliceFeatures {

  static final int COUNT =
      ShadingFigures.COUNT + SpectrumFigures.COUNT + AirFigures.COUNT + GreyFigures.COUNT;

  private static final int MOST_SORTED = 6000;

  private SliceFeatures() {}

  /**
   * @param slice of any size
   * @return {@link #COUNT} values from 0 to 1
   */
  static float[] of(Slice slice, boolean ct) {
    Slice standard = QualityInput.standard(slice, ct);
    Window window = Window.percentiles(standard.values(), 0.5, 99.5);
    double black = ct ? window.low() : Math.min(0, window.low());
    float[] values = new float[standard.values().length];
    for (int i = 0; i < values.length; i++) {
      double value = (standard.values()[i] - black) / Math.max(1e-6, window.high() - black);
      values[i] = (float) Math.max(0, Math.min(1.5, value));
    }
    Slice square = Resize.square(new Slice(standard.width(), standard.height(), values), 0);
    boolean[] body = Foreground.mask(square.values(), square.width(), square.height());
    float[] out = new float[COUNT];
    int at = put(out, 0, ShadingFigures.of(square));
    at = put(out, at, SpectrumFigures.of(square));
    at = put(out, at, AirFigures.of(square, body));
    put(out, at, GreyFigures.of(standard, square, body));
    return out;
  }

  private static int put(float[] out, int at, double[] figures) {
    for (int i = 0; i < figures.length; i++) {
      double value = Double.isFinite(figures[i]) ? figures[i] : 0;
      out[at + i] = (float) Math.max(0, Math.min(1, value));
    }
    return at + figures.length;
  }

  /**
   * Every so manieth of the first {@code n} values, sorted, for {@link #quantile}: a few thousand
   * are as good as all.
   */
  static float[] sorted(float[] values, int n) {
    int step = Math.max(1, n / MOST_SORTED);
    float[] some = new float[(n + step - 1) / step];
    for (int i = 0; i < some.length; i++) {
      some[i] = values[i * step];
    }
    Arrays.sort(some);
    return some;
  }

  /** The {@code part}th quantile (0 to 1). */
  static double quantile(float[] sorted, double part) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.round(part * (sorted.length - 1))];
  }

  /** {@code log(1 + x / small) / log(1 + most / small)}: 0 to {@code most} on 0 to 1. */
  static double log(double x, double small, double most) {
    return Math.log(1 + Math.max(0, x) / small) / Math.log(1 + most / small);
  }
}
