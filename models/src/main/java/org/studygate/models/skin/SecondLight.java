package org.studygate.models.skin;

import java.util.Random;

/** Wrong light for tests. */
final class SecondLight {

  private SecondLight() {}

  /** How light changes at a pixel: values of red, green and blue, in and out. */
  private interface Change {
    void apply(double x, double y, float[] rgb);
  }

  private static Pixels changed(Scene scene, Change change) {
    Pixels out = scene.photo().copy();
    float[] rgb = new float[3];
    for (int i = 0; i < out.count(); i++) {
      for (int c = 0; c < 3; c++) {
        rgb[c] = out.planes()[c][i];
      }
      double x = i % scene.width() / (double) scene.width();
      double y = i / scene.width() / (double) scene.height();
      change.apply(x, y, rgb);
      for (int c = 0; c < 3; c++) {
        out.planes()[c][i] = Math.max(0, Math.min(1, rgb[c]));
      }
    }
    return out;
  }

  /**
   * A tone curve that crushes the picture towards black or white: a logistic curve whose middle
   * lies 1 beyond the median at severity 1.
   */
  static Pixels curve(Scene scene, double severity, Random random) {
    float[] skin = Canvas.skin(scene.photo());
    double middle = (skin[0] + skin[1] + skin[2]) / 3;
    double shift = (random.nextBoolean() ? 1 : -1) * severity;
    double steep = 4 + 4 * severity;
    return changed(
        scene,
        (x, y, rgb) -> {
          for (int c = 0; c < 3; c++) {
            double bent = 1 / (1 + Math.exp(-steep * (rgb[c] - middle - shift)));
            rgb[c] = (float) ((1 - severity) * rgb[c] + severity * bent);
          }
        });
  }

  /** A shadow with a soft border lies over the lesion; 5.5 stops at severity 1. */
  static Pixels shadow(Scene scene, double severity, Random random) {
    double angle = random.nextDouble() * 2 * Math.PI;
    double nx = Math.cos(angle);
    double ny = Math.sin(angle);
    double edge = scene.lesion().x() * nx + scene.lesion().y() * ny - 0.3 - 0.3 * severity;
    double soft = 0.05 + 0.2 * random.nextDouble();
    return changed(
        scene,
        (x, y, rgb) -> {
          double in = 1 / (1 + Math.exp(-(x * nx + y * ny - edge) / soft * 2));
          double gain = Math.pow(2, -5.5 * severity * in);
          for (int c = 0; c < 3; c++) {
            rgb[c] = Lab.encoded(gain * Lab.linear(rgb[c]));
          }
        });
  }

  /** Too little light, the sensor turned up: photons are counted, 800 a pixel down to 8. */
  static Pixels night(Scene scene, double severity, Random random) {
    double gain = Math.pow(2, -5 * severity);
    double photons = 800 * Math.pow(0.01, severity);
    return changed(
        scene,
        (x, y, rgb) -> {
          for (int c = 0; c < 3; c++) {
            double light = gain * Lab.linear(rgb[c]);
            double noise = Math.sqrt(light / photons) * random.nextGaussian() * Math.sqrt(gain);
            rgb[c] = Lab.encoded(light + noise);
          }
        });
  }

  /**
   * A window mirrored on the skin: a bright quadrangle with a cross, 0.9 of the width wide at 1.
   */
  static Pixels window(Scene scene, double severity, Random random) {
    double half = 0.45 * severity;
    double tilt = 0.5 * (random.nextDouble() - 0.5);
    double cx = scene.lesion().x() + 0.2 * (random.nextDouble() - 0.5);
    double cy = scene.lesion().y() + 0.2 * (random.nextDouble() - 0.5);
    double strength = 0.7 + 0.3 * random.nextDouble();
    return changed(
        scene,
        (x, y, rgb) -> {
          double u = x - cx + tilt * (y - cy);
          double v = (y - cy) * 0.8 - tilt * (x - cx) / 2;
          boolean bar = Math.abs(u) < 0.06 * half || Math.abs(v) < 0.06 * half;
          if (Math.abs(u) < half && Math.abs(v) < half && !bar) {
            for (int c = 0; c < 3; c++) {
              rgb[c] = (float) (rgb[c] + strength * (1 - rgb[c]));
            }
          }
        });
  }

  /** Moist skin: many small reflections, over a third of the picture at severity 1. */
  static Pixels sweat(Scene scene, double severity, Random random) {
    int w = scene.width();
    int h = scene.height();
    float[] fine = Canvas.noise(w, h, w / 28.0, random);
    float[] wide = Canvas.noise(w, h, w / 5.0, random);
    float[] sum = new float[w * h];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = fine[i] + 0.8f * wide[i];
    }
    float[] sorted = sum.clone();
    java.util.Arrays.sort(sorted);
    float threshold = sorted[(int) ((1 - 0.34 * severity) * (sorted.length - 1))];
    Pixels out = scene.photo().copy();
    for (int i = 0; i < sum.length; i++) {
      float more = Math.max(0, Math.min(1, (sum[i] - threshold) * 4));
      for (float[] plane : out.planes()) {
        plane[i] += more * (0.98f - plane[i]);
      }
    }
    return out;
  }

  /** A flash close by: light falls off with the square of the distance. */
  static Pixels flash(Scene scene, double severity, Random random) {
    double cx = scene.lesion().x() + 0.3 * (random.nextDouble() - 0.5);
    double cy = scene.lesion().y() + 0.3 * (random.nextDouble() - 0.5);
    double reach = 0.03 + 0.12 * severity;
    return changed(
        scene,
        (x, y, rgb) -> {
          double d = (x - cx) * (x - cx) + (y - cy) * (y - cy) * 0.6;
          double light = 2 * severity * reach / (reach + d) * reach / (reach + d);
          for (int c = 0; c < 3; c++) {
            rgb[c] = Lab.encoded(Lab.linear(rgb[c]) + light);
          }
        });
  }

  /** The light of a black body, from daylight (6500 K) to 1700 K or 40 000 K at severity 1. */
  static Pixels lamp(Scene scene, double severity, Random random) {
    return lit(scene, severity, random.nextBoolean(), 0, random);
  }

  /** Two lights: warm from one side, cold from the other. */
  static Pixels mixed(Scene scene, double severity, Random random) {
    return lit(scene, severity, random.nextBoolean(), 1, random);
  }

  private static Pixels lit(
      Scene scene, double severity, boolean warm, double gradient, Random random) {
    double angle = random.nextDouble() * 2 * Math.PI;
    double[] one = blackBody(warm, severity);
    double[] other = blackBody(!warm, severity);
    return changed(
        scene,
        (x, y, rgb) -> {
          double along = 0.5 + 1.2 * ((x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle));
          double part = gradient * Math.max(0, Math.min(1, along));
          for (int c = 0; c < 3; c++) {
            double gain = (1 - part) * one[c] + part * other[c];
            rgb[c] = Lab.encoded(gain * Lab.linear(rgb[c]));
          }
        });
  }

  /**
   * Planck's law at 610, 550 and 465 nm, relative to 6500 K, green kept; cold light exaggerated.
   */
  private static double[] blackBody(boolean warm, double severity) {
    double mired =
        1e6 / 6500 + severity * (warm ? 1e6 / 1700 - 1e6 / 6500 : 1e6 / 40000 - 1e6 / 6500);
    double kelvin = 1e6 / mired;
    double[] wave = {610e-9, 550e-9, 465e-9};
    double[] out = new double[3];
    for (int c = 0; c < 3; c++) {
      out[c] = planck(wave[c], kelvin) / planck(wave[c], 6500);
    }
    double green = out[1];
    for (int c = 0; c < 3; c++) {
      out[c] = Math.pow(out[c] / green, warm ? 1 : 1.8);
    }
    return out;
  }

  private static double planck(double wave, double kelvin) {
    return 1 / (Math.pow(wave, 5) * (Math.exp(0.01438777 / (wave * kelvin)) - 1));
  }

  /** All hues turned, by 100° at severity 1, as when channels are mixed up. */
  static Pixels turnedHue(Scene scene, double severity, Random random) {
    double angle = Math.toRadians(100 * severity) * (random.nextBoolean() ? 1 : -1);
    double cos = Math.cos(angle);
    double third = (1 - cos) / 3;
    double root = Math.sqrt(1 / 3.0) * Math.sin(angle);
    return changed(
        scene,
        (x, y, rgb) -> {
          double r = rgb[0];
          double g = rgb[1];
          double b = rgb[2];
          rgb[0] = (float) ((cos + third) * r + (third - root) * g + (third + root) * b);
          rgb[1] = (float) ((third + root) * r + (cos + third) * g + (third - root) * b);
          rgb[2] = (float) ((third - root) * r + (third + root) * g + (cos + third) * b);
        });
  }
}
