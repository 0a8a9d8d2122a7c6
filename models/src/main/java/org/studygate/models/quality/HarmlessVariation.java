package org.studygate.models.quality;

import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.preprocess.Resize;

/**
 * What differs between good images: side, contrast, a little noise and shading, an interpolated
 * matrix. None of it is a fault.
 */
final class HarmlessVariation {

  private final Random random;

  HarmlessVariation(Random random) {
    this.random = random;
  }

  Slice vary(Slice in, boolean ct) {
    Slice out = random.nextBoolean() ? in : mirrored(in);
    return ct ? out : shaded(contrast(interpolated(out)));
  }

  private Slice interpolated(Slice in) {
    if (random.nextInt(5) > 0) {
      return in;
    }
    double factor =
        Math.min(1.2 + 0.8 * random.nextDouble(), 256.0 / Math.max(in.width(), in.height()));
    int w = (int) (in.width() * factor);
    int h = (int) ((double) in.height() * w / in.width());
    return w > in.width()
        ? new Slice(w, h, Resize.smooth(in.values(), in.width(), in.height(), w, h))
        : in;
  }

  /** A power between 0.75 and 1.33 of the brightness, for half of the slices. */
  private Slice contrast(Slice in) {
    double white = white(in);
    double power = random.nextBoolean() ? 1 : Math.exp(0.28 * (2 * random.nextDouble() - 1));
    if (power == 1) {
      return in;
    }
    float[] values = new float[in.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (white * Math.pow(Math.max(0, in.values()[i]) / white, power));
    }
    return in.with(values);
  }

  private Slice shaded(Slice in) {
    double sigma = random.nextInt(2) * 0.012 * random.nextDouble() * white(in);
    double slopeX = random.nextGaussian() * 0.12;
    double slopeY = random.nextGaussian() * 0.12;
    double bowl = random.nextGaussian() * 0.06;
    float[] values = new float[in.values().length];
    for (int i = 0; i < values.length; i++) {
      double x = 2.0 * (i % in.width()) / in.width() - 1;
      double y = 2.0 * (i / in.width()) / in.height() - 1;
      double shading = 1 + slopeX * x / 2 + slopeY * y / 2 + bowl * (x * x + y * y);
      double re = in.values()[i] * Math.max(0.3, shading) + sigma * random.nextGaussian();
      values[i] = (float) (sigma == 0 ? Math.max(0, re) : Math.abs(re));
    }
    return in.with(values);
  }

  private static double white(Slice in) {
    double white = 1e-6;
    for (float value : in.values()) {
      white = Math.max(white, value);
    }
    return white;
  }

  private static Slice mirrored(Slice in) {
    float[] out = new float[in.values().length];
    for (int y = 0; y < in.height(); y++) {
      for (int x = 0; x < in.width(); x++) {
        out[y * in.width() + x] = in.at(in.width() - 1 - x, y);
      }
    }
    return new Slice(in.width(), in.height(), out);
  }
}
