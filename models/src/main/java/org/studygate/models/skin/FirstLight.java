package org.studygate.models.skin;

import java.util.Random;

/** Wrong light for training. */
final class FirstLight {

  private FirstLight() {}

  /** Too dark by 6 stops, or too bright by 3.5, at severity 1; dark pictures are noisy. */
  static Pixels stops(Scene scene, double severity, Random random) {
    boolean dark = random.nextBoolean();
    double gain = Math.pow(2, dark ? -6 * severity : 3.5 * severity);
    double noise = dark ? 0.03 * severity * random.nextDouble() : 0;
    Pixels out = scene.photo().copy();
    for (float[] plane : out.planes()) {
      for (int i = 0; i < plane.length; i++) {
        double v = Lab.encoded(gain * Lab.linear(plane[i]));
        plane[i] = (float) (noise > 0 ? v + noise * random.nextGaussian() : v);
      }
    }
    return out;
  }

  /** A gamma of 5 (dark) or a fifth (bright) at severity 1. */
  static Pixels gamma(Scene scene, double severity, Random random) {
    double gamma = random.nextBoolean() ? 1 + 4 * severity : 1 / (1 + 4 * severity);
    return FirstBlur.each(
        scene.photo(),
        plane -> {
          float[] out = new float[plane.length];
          for (int i = 0; i < out.length; i++) {
            out[i] = (float) Math.pow(Math.max(0, plane[i]), gamma);
          }
          return out;
        });
  }

  /**
   * Reflections with soft borders over the lesion: at severity 1 the larger half axis of the first
   * is half of the picture's width.
   */
  static Pixels softSpots(Scene scene, double severity, Random random) {
    Pixels out = scene.photo().copy();
    int spots = 1 + random.nextInt(3);
    for (int s = 0; s < spots; s++) {
      double r = scene.width() * 0.5 * severity * (s == 0 ? 1 : 0.3 + 0.5 * random.nextDouble());
      spot(out, scene, r, 0, 1 + 0.8 * random.nextDouble(), s > 0, random);
    }
    return out;
  }

  /** Reflections with hard borders, as of a lamp on moist skin. */
  static Pixels discs(Scene scene, double severity, Random random) {
    Pixels out = scene.photo().copy();
    int spots = 1 + random.nextInt(4);
    for (int s = 0; s < spots; s++) {
      double r = scene.width() * 0.4 * severity * (s == 0 ? 1 : 0.2 + 0.6 * random.nextDouble());
      spot(out, scene, r, 0.6 + 0.3 * random.nextDouble(), 0.9, s > 0, random);
    }
    return out;
  }

  private static void spot(
      Pixels out, Scene scene, double r, double core, double light, boolean far, Random random) {
    double spread = far ? 1 : 0.35;
    double cx = scene.width() * (scene.lesion().x() + spread * (random.nextDouble() - 0.5));
    double cy = scene.height() * (scene.lesion().y() + spread * (random.nextDouble() - 0.5));
    double flat = 0.4 + 0.6 * random.nextDouble();
    double angle = random.nextDouble() * Math.PI;
    for (int y = 0; y < scene.height(); y++) {
      for (int x = 0; x < scene.width(); x++) {
        double u = (x - cx) * Math.cos(angle) + (y - cy) * Math.sin(angle);
        double v = ((y - cy) * Math.cos(angle) - (x - cx) * Math.sin(angle)) / flat;
        double d = Math.hypot(u, v) / Math.max(1, r);
        double more =
            core > 0
                ? light * Math.max(0, Math.min(1, (1 - d) / (1 - core)))
                : light * Math.exp(-2 * d * d);
        for (float[] plane : out.planes()) {
          int i = y * scene.width() + x;
          plane[i] = (float) Math.min(1, plane[i] + more);
        }
      }
    }
  }

  /** White balance: gains of up to ±2.2 stops between the channels at severity 1. */
  static Pixels gains(Scene scene, double severity, Random random) {
    double angle = random.nextDouble() * 2 * Math.PI;
    double[] stops = new double[3];
    for (int c = 0; c < 3; c++) {
      stops[c] = 2.2 * severity * Math.cos(angle + c * 2 * Math.PI / 3);
    }
    Pixels out = scene.photo().copy();
    for (int c = 0; c < 3; c++) {
      double gain = Math.pow(2, stops[c]);
      for (int i = 0; i < out.count(); i++) {
        out.planes()[c][i] = Lab.encoded(gain * Lab.linear(out.planes()[c][i]));
      }
    }
    return out;
  }

  /** A veil of a strong colour, 70 % opaque at severity 1. */
  static Pixels tint(Scene scene, double severity, Random random) {
    java.awt.Color colour =
        java.awt.Color.getHSBColor(random.nextFloat(), 0.8f, 0.4f + 0.5f * random.nextFloat());
    float[] rgb = colour.getRGBColorComponents(null);
    float part = (float) (0.7 * severity);
    Pixels out = scene.photo().copy();
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < out.count(); i++) {
        out.planes()[c][i] = (1 - part) * out.planes()[c][i] + part * rgb[c];
      }
    }
    return out;
  }
}
