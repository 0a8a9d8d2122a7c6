package org.studygate.models.skin;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.Random;

/**
 * Damage that the network is not trained on, one or two kinds for each fault: by it the trainer
 * chooses and sets limits, so that they hold for kinds never seen. The second family, which tests,
 * is another one.
 */
final class HeldDamages {

  private HeldDamages() {}

  /** A greasy lens: a little of the sharp picture in a wide halo of itself. */
  static Pixels halo(Scene scene, double severity, Random random) {
    double sigma = Math.max(0.1, 6 * severity * scene.width() / 200);
    float part = (float) Math.min(0.95, 2.2 * severity);
    return FirstBlur.each(
        scene.photo(),
        plane -> {
          float[] soft = Filters.gaussian(plane, scene.width(), scene.height(), sigma);
          for (int i = 0; i < soft.length; i++) {
            soft[i] = plane[i] + part * (soft[i] - plane[i]);
          }
          return soft;
        });
  }

  /** Three straight jerks one after the other, 24 pixels at severity 1. */
  static Pixels jerks(Scene scene, double severity, Random random) {
    int n = 36;
    int[] dx = new int[n];
    int[] dy = new int[n];
    float[] weight = new float[n];
    Arrays.fill(weight, 1f / n);
    double x = 0;
    double y = 0;
    double angle = 0;
    for (int k = 0; k < n; k++) {
      if (k % 12 == 0) {
        angle = random.nextDouble() * 2 * Math.PI;
      }
      dx[k] = (int) Math.round(x);
      dy[k] = (int) Math.round(y);
      x += Math.cos(angle) * severity * scene.width() / 200;
      y += Math.sin(angle) * severity * scene.width() / 200;
    }
    return FirstBlur.each(
        scene.photo(),
        plane -> Filters.points(plane, scene.width(), scene.height(), dx, dy, weight));
  }

  /** A dark border that grows over the lesion, as through a tube; 7 stops at severity 1. */
  static Pixels tube(Scene scene, double severity, Random random) {
    double cx = 0.2 + 0.6 * random.nextDouble();
    double cy = 0.2 + 0.6 * random.nextDouble();
    double open = 0.45 * (1 - severity);
    Pixels out = scene.photo().copy();
    for (int i = 0; i < out.count(); i++) {
      double d =
          Math.hypot(
              (double) (i % scene.width()) / scene.width() - cx,
              (double) (i / scene.width()) / scene.height() - cy);
      double gain = Math.pow(2, -7 * severity * Math.min(1, Math.max(0, d - open) / 0.4));
      for (float[] plane : out.planes()) {
        plane[i] = Lab.encoded(gain * Lab.linear(plane[i]));
      }
    }
    return out;
  }

  /** A lamp that shines into the lens: rays from a point and a veil around it. */
  static Pixels rays(Scene scene, double severity, Random random) {
    double cx = scene.width() * (scene.lesion().x() + 0.3 * (random.nextDouble() - 0.5));
    double cy = scene.height() * (scene.lesion().y() + 0.3 * (random.nextDouble() - 0.5));
    int rays = 2 + random.nextInt(5);
    double phase = random.nextDouble() * 6;
    Pixels out = scene.photo().copy();
    for (int i = 0; i < out.count(); i++) {
      double dx = i % scene.width() - cx;
      double dy = i / scene.width() - cy;
      double r = Math.hypot(dx, dy) / (scene.width() * 0.35 * severity + 1);
      double ray = Math.pow(Math.abs(Math.cos(rays * Math.atan2(dy, dx) / 2 + phase)), 12);
      double light = 1.6 * Math.exp(-2.5 * r) + ray * Math.exp(-1.2 * r);
      for (float[] plane : out.planes()) {
        plane[i] = (float) Math.min(1, plane[i] + light);
      }
    }
    return out;
  }

  /** Each channel has a gamma of its own, between a third and three at severity 1. */
  static Pixels gammas(Scene scene, double severity, Random random) {
    double[] gamma = new double[3];
    double spread;
    do {
      for (int c = 0; c < 3; c++) {
        gamma[c] = Math.pow(3, severity * (2 * random.nextDouble() - 1));
      }
      double[] sorted = gamma.clone();
      Arrays.sort(sorted);
      spread = Math.log(sorted[2] / sorted[0]) / Math.log(3);
    } while (spread < severity);
    Pixels out = scene.photo().copy();
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < out.count(); i++) {
        double v = Math.max(0, Math.min(1, out.planes()[c][i]));
        out.planes()[c][i] = (float) Math.pow(v, gamma[c]);
      }
    }
    return out;
  }

  /** The whole photo far away; its border is drawn outwards to fill the frame. */
  static Pixels drawnOut(Scene scene, double severity, Random random) {
    int w = scene.width();
    int h = scene.height();
    Spots.Box l = scene.lesion();
    double share = Math.max(0.002, 0.75 * l.width() * l.height());
    double scale = Math.min(0.6, Math.sqrt(0.02 * Math.pow(0.05, severity) / share));
    Pixels small =
        scene.photo().resized(Math.max(6, (int) (w * scale)), Math.max(6, (int) (h * scale)));
    int left = (int) ((w - small.width()) * (0.15 + 0.7 * random.nextDouble()));
    int top = (int) ((h - small.height()) * (0.15 + 0.7 * random.nextDouble()));
    float[] grain = Canvas.noise(w, h, 1.2, random);
    Pixels out = new Pixels(w, h);
    for (int i = 0; i < out.count(); i++) {
      int x = Math.max(0, Math.min(small.width() - 1, i % w - left));
      int y = Math.max(0, Math.min(small.height() - 1, i / w - top));
      boolean inside = x == i % w - left && y == i / w - top;
      for (int c = 0; c < 3; c++) {
        float value = small.planes()[c][y * small.width() + x];
        out.planes()[c][i] = inside ? value : value + 0.015f * grain[i];
      }
    }
    return inOnePiece(out, w, h, left, top, small);
  }

  /** Softens what was drawn out, which would be stripes otherwise. */
  private static Pixels inOnePiece(Pixels out, int w, int h, int left, int top, Pixels small) {
    Pixels soft = FirstBlur.each(out, plane -> Filters.box(plane, w, h, w / 12));
    for (int i = 0; i < out.count(); i++) {
      int x = i % w - left;
      int y = i / w - top;
      boolean inside = x >= 0 && y >= 0 && x < small.width() && y < small.height();
      for (int c = 0; c < 3 && !inside; c++) {
        out.planes()[c][i] = 0.75f * soft.planes()[c][i] + 0.25f * out.planes()[c][i];
      }
    }
    return out;
  }

  /** Blotches: dark patches of smooth noise all over the skin. */
  static Pixels blotches(Scene scene, double severity, Random random) {
    int w = scene.width();
    int h = scene.height();
    float[] field = Canvas.noise(w, h, w * (0.05 + 0.04 * random.nextDouble()), random);
    float[] fine = Canvas.noise(w, h, 2, random);
    float[] sorted = field.clone();
    Arrays.sort(sorted);
    float least = sorted[(int) ((0.97 - 0.17 * severity) * (sorted.length - 1))];
    float[] dark = {0.2f, 0.3f, 0.3f};
    Pixels out = scene.photo().copy();
    for (int i = 0; i < field.length; i++) {
      float part = Math.max(0, Math.min(1, 5 * (field[i] - least))) * (1 + 0.1f * fine[i]);
      for (int c = 0; c < 3; c++) {
        out.planes()[c][i] -= part * dark[c];
      }
    }
    return out;
  }

  /** The lines of a grid over the picture, the denser and thicker the worse. */
  static Pixels grid(Scene scene, double severity, Random random) {
    return FirstOverlays.drawn(
        scene.photo(),
        g -> {
          float opaque = (float) (0.35 + 0.6 * severity);
          g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opaque));
          g.setColor(Color.getHSBColor(random.nextFloat(), random.nextInt(2), random.nextFloat()));
          g.setStroke(new BasicStroke((float) (1 + 1.5 * severity)));
          int step = (int) (scene.width() / (3 + 5 * severity));
          g.rotate(0.2 * random.nextGaussian(), scene.width() / 2.0, scene.height() / 2.0);
          for (int k = -scene.width(); k < 2 * scene.width(); k += step) {
            g.drawLine(k, -scene.height(), k, 2 * scene.height());
            g.drawLine(-scene.width(), k, 2 * scene.width(), k);
          }
        });
  }
}
