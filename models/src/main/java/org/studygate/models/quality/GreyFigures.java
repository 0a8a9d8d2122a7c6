package org.studygate.models.quality;

import org.studygate.models.image.Slice;

/** Histogram, noise, sharpness, rings. */
final class GreyFigures {

  static final int COUNT = 14;

  private static final int POLAR = 96;
  private static final int BINS = 128;

  private GreyFigures() {}

  static double[] of(Slice raw, Slice square, boolean[] body) {
    double[] out = new double[COUNT];
    out[0] = SliceFeatures.log(atTheTop(raw.values()), 0.002, 0.3);
    histogram(square, body, out);
    sharpness(square, body, out);
    rings(square, out);
    return out;
  }

  /** Part of the pixels within a thousandth of the largest value. */
  private static double atTheTop(float[] values) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    double limit = most - 0.001 * (most - least);
    int n = 0;
    for (float value : values) {
      n += value >= limit ? 1 : 0;
    }
    return (double) n / values.length;
  }

  private static void histogram(Slice square, boolean[] body, double[] out) {
    int[] bins = new int[BINS];
    float[] inside = new float[body.length];
    int n = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        float value = square.values()[i];
        inside[n++] = value;
        bins[Math.max(0, Math.min(BINS - 1, (int) (value * BINS)))]++;
      }
    }
    double entropy = 0;
    int fullest = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double p = (double) bins[bin] / Math.max(1, n);
      entropy -= p > 0 ? p * Math.log(p) : 0;
      fullest = Math.max(fullest, bin > BINS / 3 ? bins[bin] : 0);
    }
    out[1] = entropy / Math.log(BINS);
    out[2] = SliceFeatures.log((double) fullest / Math.max(1, n), 0.01, 0.5);
    float[] levels = SliceFeatures.sorted(inside, n);
    out[3] = SliceFeatures.quantile(levels, 0.5);
    out[4] = SliceFeatures.quantile(levels, 0.9);
    out[5] = SliceFeatures.quantile(levels, 0.1);
    out[6] = (double) n / body.length;
  }

  /** Immerkaer's noise (1996) in the body and everywhere, and quantiles of the gradient. */
  private static void sharpness(Slice in, boolean[] body, double[] out) {
    int w = in.width();
    float[] noise = new float[in.values().length];
    float[] gradient = new float[in.values().length];
    int n = 0;
    double air = 0;
    int airs = 0;
    for (int y = 1; y < w - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        double mask =
            in.at(x - 1, y - 1)
                + in.at(x + 1, y - 1)
                + in.at(x - 1, y + 1)
                + in.at(x + 1, y + 1)
                - 2 * (in.at(x, y - 1) + in.at(x, y + 1) + in.at(x - 1, y) + in.at(x + 1, y))
                + 4 * in.at(x, y);
        if (body[y * w + x]) {
          noise[n] = (float) Math.abs(mask);
          float dx = in.at(x + 1, y) - in.at(x - 1, y);
          float dy = in.at(x, y + 1) - in.at(x, y - 1);
          gradient[n++] = (float) Math.sqrt(dx * dx + dy * dy);
        } else {
          air += Math.abs(mask);
          airs++;
        }
      }
    }
    float[] noises = SliceFeatures.sorted(noise, n);
    float[] gradients = SliceFeatures.sorted(gradient, n);
    out[7] = SliceFeatures.log(SliceFeatures.quantile(noises, 0.5) / 6, 0.002, 0.2);
    out[8] = SliceFeatures.log(SliceFeatures.quantile(noises, 0.9) / 6, 0.002, 0.4);
    out[9] = SliceFeatures.log(air / Math.max(1, airs) / 6, 0.002, 0.2);
    out[10] = SliceFeatures.log(SliceFeatures.quantile(gradients, 0.5), 0.01, 0.6);
    out[11] = SliceFeatures.log(SliceFeatures.quantile(gradients, 0.98), 0.01, 1.2);
  }

  /** How loud the loudest circles about the centre are. */
  private static void rings(Slice square, double[] out) {
    float[] polar = PolarView.of(square, POLAR);
    double first = 0;
    double second = 0;
    for (int r = 5; r < POLAR - 3; r++) {
      double sum = 0;
      for (int row = 0; row < POLAR; row++) {
        sum += polar[row * POLAR + r] - 0.5;
      }
      double loud = Math.abs(sum / POLAR);
      if (loud > first) {
        second = first;
        first = loud;
      } else if (loud > second) {
        second = loud;
      }
    }
    out[12] = SliceFeatures.log(first, 0.01, 0.4);
    out[13] = SliceFeatures.log(second, 0.01, 0.4);
  }
}
