package org.studygate.models.skin;

import java.util.Random;

/** Lesions that are too small, cut, or too many, for tests. */
final class SecondLesions {

  private SecondLesions() {}

  /** A far-away lesion on another person's skin; sizes as in {@link FirstLesions#far}. */
  static Pixels onOtherSkin(Scene scene, double severity, Random random) {
    int w = scene.width();
    int h = scene.height();
    Pixels other = scene.others().apply(random);
    float[] here = Canvas.skin(other);
    float[] there = Canvas.skin(scene.photo());
    Pixels out = new Pixels(w, h);
    // a corner of the other photo, which is skin more often than not, and its grain
    int side = Math.max(6, other.height() / 5);
    Pixels corner = other.cut(random.nextBoolean() ? 0 : other.width() - side, 0, side, side);
    Pixels broad = corner.resized(3, 3).resized(w, h);
    float[] grain = Canvas.noise(w, h, 1, random);
    float[] pores = Canvas.noise(w, h, 3, random);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < out.count(); i++) {
        out.planes()[c][i] =
            0.5f * broad.planes()[c][i]
                + 0.5f * here[c]
                + 0.012f * grain[i]
                + 0.015f * pores[i]
                + 0.3f * (there[c] - here[c]);
      }
    }
    Spots.Box l = scene.lesion();
    double share = Math.max(0.002, 0.75 * l.width() * l.height());
    double scale = Math.min(1, Math.sqrt(0.02 * Math.pow(0.05, severity) / share));
    Pixels small =
        scene.photo().resized(Math.max(4, (int) (w * scale)), Math.max(4, (int) (h * scale)));
    double x = w * (0.2 + 0.6 * random.nextDouble());
    double y = h * (0.2 + 0.6 * random.nextDouble());
    Canvas.paste(out, small, l, x, y, 1);
    return out;
  }

  /**
   * The camera points beside the lesion: it lies on the border, three fifths of it in the picture
   * at severity 0, a tenth at severity 1. The photo is moved, not enlarged; where it ends, skin of
   * its border's colour goes on.
   */
  static Pixels shifted(Scene scene, double severity, Random random) {
    double kept = 0.6 - 0.5 * severity;
    Spots.Box l = scene.lesion();
    int w = scene.width();
    int h = scene.height();
    boolean across = random.nextBoolean();
    boolean back = random.nextBoolean();
    double cut = across ? l.left() + (1 - kept) * l.width() : l.top() + (1 - kept) * l.height();
    double cutBack = across ? l.left() + kept * l.width() : l.top() + kept * l.height();
    int n = across ? w : h;
    int move = (int) (back ? (1 - cutBack) * n : -cut * n);
    float[] grain = Canvas.noise(w, h, 1, random);
    Pixels soft = FirstBlur.each(scene.photo(), p -> Filters.box(p, w, h, w / 16));
    Pixels out = new Pixels(w, h);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int sx = across ? x - move : x;
        int sy = across ? y : y - move;
        boolean in = sx >= 0 && sx < w && sy >= 0 && sy < h;
        int from = Math.max(0, Math.min(h - 1, sy)) * w + Math.max(0, Math.min(w - 1, sx));
        for (int c = 0; c < 3; c++) {
          out.planes()[c][y * w + x] =
              in
                  ? scene.photo().planes()[c][from]
                  : soft.planes()[c][from] + 0.02f * grain[y * w + x];
        }
      }
    }
    return out;
  }

  /**
   * Lesions of other photos multiplied onto the skin by their darkness alone: two at severity 0,
   * seven at severity 1.
   */
  static Pixels multiplied(Scene scene, double severity, Random random) {
    Pixels out = scene.photo().copy();
    int more = 2 + (int) Math.round(5 * severity);
    for (int k = 0; k < more; k++) {
      Pixels other = scene.others().apply(random);
      Spots.Box l = Spots.find(other).box();
      float[] skin = Canvas.skin(other);
      double size = (0.09 + 0.1 * random.nextDouble()) / Math.max(0.05, l.width());
      double[] place = away(scene, random);
      double rx = l.width() * other.width() / 2 * size * 1.3;
      double ry = l.height() * other.height() / 2 * size * 1.3;
      for (int i = 0; i < out.count(); i++) {
        double dx = i % scene.width() - place[0];
        double dy = i / scene.width() - place[1];
        double d = Math.hypot(dx / rx, dy / ry);
        if (d < 1) {
          double sx = l.x() * other.width() + dx / size;
          double sy = l.y() * other.height() + dy / size;
          double part = Math.min(1, (1 - d) * 3);
          for (int c = 0; c < 3; c++) {
            float value = Canvas.at(other.planes()[c], other.width(), other.height(), sx, sy);
            double ratio = Math.min(1, value / Math.max(0.05, skin[c]));
            out.planes()[c][i] *= (float) (1 - part + part * ratio);
          }
        }
      }
    }
    return out;
  }

  /** Drawn naevi with wavy borders, three at severity 0, ten at severity 1. */
  static Pixels drawn(Scene scene, double severity, Random random) {
    Pixels out = scene.photo().copy();
    int more = 3 + (int) Math.round(7 * severity);
    for (int k = 0; k < more; k++) {
      double[] place = away(scene, random);
      double r = scene.width() * (0.03 + 0.05 * random.nextDouble());
      double wave = 0.25 * random.nextDouble();
      double phase = random.nextDouble() * 2 * Math.PI;
      int lobes = 2 + random.nextInt(4);
      double dark = 0.35 + 0.4 * random.nextDouble();
      float[] mottle = Canvas.noise(scene.width(), scene.height(), 4, random);
      for (int i = 0; i < out.count(); i++) {
        double dx = i % scene.width() - place[0];
        double dy = i / scene.width() - place[1];
        double border = r * (1 + wave * Math.sin(lobes * Math.atan2(dy, dx) + phase));
        double part = Math.max(0, Math.min(1, (border - Math.hypot(dx, dy)) / 3));
        if (part > 0) {
          double absorbed = part * (dark + 0.06 * mottle[i]);
          out.planes()[0][i] *= (float) (1 - 0.7 * absorbed);
          out.planes()[1][i] *= (float) (1 - 0.95 * absorbed);
          out.planes()[2][i] *= (float) (1 - 0.9 * absorbed);
        }
      }
    }
    return out;
  }

  /** A place that is not on the lesion, if one is found. */
  private static double[] away(Scene scene, Random random) {
    Spots.Box l = scene.lesion();
    double x = 0;
    double y = 0;
    for (int trial = 0; trial < 12; trial++) {
      x = 0.06 + 0.88 * random.nextDouble();
      y = 0.08 + 0.84 * random.nextDouble();
      boolean on =
          x > l.left() - 0.05
              && x < l.right() + 0.05
              && y > l.top() - 0.05
              && y < l.bottom() + 0.05;
      if (!on) {
        break;
      }
    }
    return new double[] {x * scene.width(), y * scene.height()};
  }
}
