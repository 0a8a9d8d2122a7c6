package org.studygate.models.seriestype;

import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;

/**
 * Varies a training slice in what must not matter: place, scale, rotation, contrast curve, coil
 * shading, noise, display window of CT, a brain cut free of its skull.
 */
final class TypeAugment {

  private static final double[][] CT_WINDOWS = {{40, 80}, {50, 350}, {400, 2000}, {-500, 1500}};

  private final Random random;

  TypeAugment(Random random) {
    this.random = random;
  }

  Slice vary(Slice in, boolean hounsfield, boolean brain) {
    float[] values = windowed(in, hounsfield);
    if (brain && random.nextInt(7) == 0) {
      cutFree(values, in.width(), in.height());
    }
    tone(values, in.width(), in.height());
    return turn(new Slice(in.width(), in.height(), values, in.saturation(), 0));
  }

  private float[] windowed(Slice in, boolean hounsfield) {
    Window window = Window.percentiles(in.values(), 0.5, 97.5 + 2.4 * random.nextDouble());
    if (hounsfield && random.nextInt(3) > 0) {
      double[] preset = CT_WINDOWS[random.nextInt(CT_WINDOWS.length)];
      double centre = preset[0] + random.nextGaussian() * 10;
      window = new Window(centre - preset[1] / 2, centre + preset[1] / 2);
    }
    float[] out = new float[in.values().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) window.apply(in.values()[i]);
    }
    return out;
  }

  private void cutFree(float[] values, int width, int height) {
    double rx = width * (0.24 + 0.1 * random.nextDouble());
    double ry = height * (0.28 + 0.1 * random.nextDouble());
    for (int i = 0; i < values.length; i++) {
      double dx = (i % width - width / 2.0) / rx;
      double dy = (i / width - height / 2.0) / ry;
      if (dx * dx + dy * dy > 1) {
        values[i] = 0;
      }
    }
  }

  private void tone(float[] values, int width, int height) {
    double gamma = Math.exp(random.nextGaussian() * 0.24);
    double slopeX = random.nextGaussian() * 0.2;
    double slopeY = random.nextGaussian() * 0.15;
    double noise = random.nextInt(2) * 0.04 * random.nextDouble();
    for (int i = 0; i < values.length; i++) {
      double shading =
          1
              + slopeX * (i % width / (double) width - 0.5)
              + slopeY * (i / width / (double) height - 0.5);
      double value = Math.pow(values[i], gamma) * shading + noise * random.nextGaussian();
      values[i] = (float) Math.max(0, value);
    }
  }

  private Slice turn(Slice in) {
    double angle = random.nextGaussian() * 0.15;
    if (random.nextInt(8) == 0) {
      angle += Math.PI / 2 * (1 + random.nextInt(3));
    }
    double scale = Math.exp(random.nextGaussian() * 0.12);
    int size = Math.max(in.width(), in.height());
    double shiftX = random.nextGaussian() * 0.03 * size;
    double shiftY = random.nextGaussian() * 0.03 * size;
    float[] out = new float[size * size];
    float[] saturation = in.saturation() == null ? null : new float[size * size];
    double cos = Math.cos(angle) * scale;
    double sin = Math.sin(angle) * scale;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double dx = x - size / 2.0 + shiftX;
        double dy = y - size / 2.0 + shiftY;
        int u = (int) Math.round(cos * dx - sin * dy + in.width() / 2.0);
        int v = (int) Math.round(sin * dx + cos * dy + in.height() / 2.0);
        if (u >= 0 && v >= 0 && u < in.width() && v < in.height()) {
          out[y * size + x] = in.at(u, v);
          if (saturation != null) {
            saturation[y * size + x] = in.saturation()[v * in.width() + u];
          }
        }
      }
    }
    return new Slice(size, size, out, saturation, 0);
  }
}
