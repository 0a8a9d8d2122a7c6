package org.studygate.models.skin;

import java.util.Arrays;
import java.util.Random;

/** Wrong brightness and wrong colours of other kinds than {@link FirstLight}'s, for training. */
final class FirstTones {

  private static final int LEVELS = 256;

  private FirstTones() {}

  /**
   * All tones are squeezed, unevenly, into a band at the dark end, at the bright end or anywhere:
   * the whole range at severity 0, a twentieth of it at severity 1.
   */
  static Pixels squeezed(Scene scene, double severity, Random random) {
    double wide = 1 - 0.95 * Math.pow(severity, 0.65);
    double low = (1 - wide) * new double[] {0, 1, random.nextDouble()}[random.nextInt(3)];
    double[] knots = new double[5];
    for (int k = 0; k < knots.length; k++) {
      knots[k] = random.nextDouble();
    }
    Arrays.sort(knots);
    double bend = Math.min(1, severity / 0.4);
    float[] table = new float[LEVELS];
    for (int v = 0; v < LEVELS; v++) {
      double at = v * (knots.length - 1.0) / LEVELS;
      int k = (int) at;
      double bent = knots[k] + (at - k) * (knots[k + 1] - knots[k]);
      double even = v / (LEVELS - 1.0);
      table[v] = (float) (low + wide * (even + 0.7 * bend * (bent - even)));
    }
    return FirstBlur.each(scene.photo(), plane -> looked(plane, table));
  }

  private static float[] looked(float[] plane, float[] table) {
    float[] out = new float[plane.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = table[(int) ((LEVELS - 1) * Math.max(0, Math.min(1, plane[i])) + 0.5f)];
    }
    return out;
  }

  /** A veil of grey, as of mist on the lens: 92 % opaque at severity 1. */
  static Pixels veiled(Scene scene, double severity, Random random) {
    float grey = 0.15f + 0.8f * random.nextFloat();
    float part = (float) (0.92 * Math.pow(severity, 0.7));
    return FirstBlur.each(
        scene.photo(),
        plane -> {
          float[] out = new float[plane.length];
          for (int i = 0; i < out.length; i++) {
            out[i] = plane[i] + part * (grey - plane[i]);
          }
          return out;
        });
  }

  /** Light that differs from place to place, by up to 8 stops at severity 1. */
  static Pixels uneven(Scene scene, double severity, Random random) {
    double size = scene.width() * (0.2 + 0.4 * random.nextDouble());
    float[] field = Canvas.noise(scene.width(), scene.height(), size, random);
    boolean dark = random.nextInt(3) > 0;
    return FirstBlur.each(
        scene.photo(),
        plane -> {
          float[] out = new float[plane.length];
          for (int i = 0; i < out.length; i++) {
            double stops = severity * ((dark ? -3 : 1.6) + 2 * field[i]);
            out[i] = Lab.encoded(Math.pow(2, stops) * Lab.linear(plane[i]));
          }
          return out;
        });
  }

  /**
   * Channels leak into each other: a matrix that moves the colour of the skin by at least 12 units
   * of CIELAB at severity 0.4, 30 at severity 1, drawn until it does.
   */
  static Pixels leaking(Scene scene, double severity, Random random) {
    float[] skin = Canvas.skin(scene.photo());
    double wanted = 30 * severity;
    double[][] best = matrix(random, 0);
    for (int trial = 1; trial < 60; trial++) {
      double[][] m = matrix(random, 0.1 + 1.2 * severity * trial / 60);
      double moved = moved(skin, m);
      best = m;
      if (moved > wanted && moved < 2.2 * wanted + 4) {
        break;
      }
    }
    double[][] m = best;
    Pixels out = scene.photo().copy();
    for (int i = 0; i < out.count(); i++) {
      for (int c = 0; c < 3; c++) {
        double value = 0;
        for (int k = 0; k < 3; k++) {
          value += m[c][k] * scene.photo().planes()[k][i];
        }
        out.planes()[c][i] = (float) Math.max(0, Math.min(1, value));
      }
    }
    return out;
  }

  private static double[][] matrix(Random random, double strength) {
    double[][] m = new double[3][3];
    for (int c = 0; c < 3; c++) {
      for (int k = 0; k < 3; k++) {
        m[c][k] = (c == k ? 1 : 0) + strength * random.nextGaussian();
      }
    }
    return m;
  }

  private static double moved(float[] skin, double[][] m) {
    Pixels two = new Pixels(2, 1);
    for (int c = 0; c < 3; c++) {
      two.planes()[c][0] = skin[c];
      double value = m[c][0] * skin[0] + m[c][1] * skin[1] + m[c][2] * skin[2];
      two.planes()[c][1] = (float) Math.max(0, Math.min(1, value));
    }
    float[][] lab = Lab.of(two);
    boolean lost = lab[0][1] < 15 || lab[0][1] > 98;
    return lost ? 0 : Math.hypot(lab[1][1] - lab[1][0], lab[2][1] - lab[2][0]);
  }

  /** Too little colour (none at severity 1), or five times too much. */
  static Pixels saturation(Scene scene, double severity, Random random) {
    double left = 1 - severity;
    float factor = (float) (random.nextBoolean() ? left * left : 1 + 4 * severity);
    float[] luma = scene.photo().luma();
    return FirstBlur.each(
        scene.photo(),
        plane -> {
          float[] out = new float[plane.length];
          for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(0, Math.min(1, luma[i] + factor * (plane[i] - luma[i])));
          }
          return out;
        });
  }

  /** Coloured lamps nearby: two or three pools of saturated light. */
  static Pixels pools(Scene scene, double severity, Random random) {
    Pixels out = scene.photo().copy();
    int lamps = 2 + random.nextInt(2);
    for (int k = 0; k < lamps; k++) {
      float[] rgb =
          java.awt.Color.getHSBColor(random.nextFloat(), 0.6f + 0.4f * random.nextFloat(), 1)
              .getRGBColorComponents(null);
      double cx = scene.lesion().x() + 0.9 * (random.nextDouble() - 0.5);
      double cy = scene.lesion().y() + 0.9 * (random.nextDouble() - 0.5);
      double reach = 0.3 + 0.5 * random.nextDouble();
      for (int i = 0; i < out.count(); i++) {
        double dx = (double) (i % scene.width()) / scene.width() - cx;
        double dy = (double) (i / scene.width()) / scene.height() - cy;
        double part =
            Math.min(1, 1.4 * severity) * Math.exp(-(dx * dx + dy * dy) / (reach * reach));
        for (int c = 0; c < 3; c++) {
          out.planes()[c][i] *= (float) (1 - part * (1 - rgb[c]));
        }
      }
    }
    return out;
  }
}
