package org.studygate.models.skin;

import java.util.Random;

/** Several spots, by other means than {@link FirstLesions}', for training. */
final class FirstCrowds {

  private FirstCrowds() {}

  /** A collage: two to six photos, each with its own lesion, side by side. */
  static Pixels collage(Scene scene, double severity, Random random) {
    int across = 1 + random.nextInt(2);
    int down = across == 1 ? 2 + random.nextInt(2) : 1 + random.nextInt(3);
    if (scene.width() < scene.height() || random.nextBoolean() && across * down <= 4) {
      int swap = across;
      across = down;
      down = swap;
    }
    int w = scene.width();
    int h = scene.height();
    int gap = random.nextInt(4);
    float line = random.nextBoolean() ? 1 : random.nextFloat();
    Pixels out = new Pixels(w, h);
    for (float[] plane : out.planes()) {
      java.util.Arrays.fill(plane, line);
    }
    int mine = random.nextInt(across * down);
    for (int k = 0; k < across * down; k++) {
      Pixels tile = k == mine ? scene.photo() : scene.others().apply(random);
      int tw = w / across;
      int th = h / down;
      put(out, covering(tile, tw, th), k % across * tw + gap, k / across * th + gap, gap);
    }
    return out;
  }

  private static Pixels covering(Pixels tile, int w, int h) {
    double scale = Math.max((double) w / tile.width(), (double) h / tile.height());
    int tw = Math.max(w, (int) Math.ceil(scale * tile.width()));
    int th = Math.max(h, (int) Math.ceil(scale * tile.height()));
    return tile.resized(tw, th).cut((tw - w) / 2, (th - h) / 2, w, h);
  }

  private static void put(Pixels on, Pixels tile, int left, int top, int gap) {
    for (int y = 0; y < tile.height() - 2 * gap; y++) {
      for (int x = 0; x < tile.width() - 2 * gap; x++) {
        for (int c = 0; c < 3; c++) {
          on.planes()[c][(top + y) * on.width() + left + x] =
              tile.planes()[c][(y + gap) * tile.width() + x + gap];
        }
      }
    }
  }

  /**
   * Lesions of other photos, turned and stretched, cut out along their own borders (by the distance
   * of their colour from the skin's) and laid on the skin: one or two at severity 0, seven at
   * severity 1.
   */
  static Pixels transplanted(Scene scene, double severity, Random random) {
    Pixels out = scene.photo().copy();
    int more = 1 + random.nextInt(2) + (int) Math.round(5 * severity);
    double size = 0.08 + 0.14 * random.nextDouble();
    for (int k = 0; k < more; k++) {
      Pixels other = random.nextInt(3) == 0 ? scene.photo() : scene.others().apply(random);
      transplant(out, other, scene, size * (0.6 + 0.8 * random.nextDouble()), random);
    }
    return out;
  }

  private static void transplant(
      Pixels out, Pixels other, Scene scene, double size, Random random) {
    Spots.Box l = Spots.find(other).box();
    float[] there = Canvas.skin(other);
    float[] here = Canvas.skin(out);
    double[] place = free(scene.lesion(), random);
    double angle = random.nextDouble() * 2 * Math.PI;
    double rx = l.width() * other.width() * 0.62;
    double ry = l.height() * other.height() * 0.62;
    double scale = size * out.width() / Math.max(1, rx + ry);
    double stretch = 0.75 + 0.5 * random.nextDouble();
    int reach = (int) Math.ceil(1.5 * scale * Math.max(rx, ry));
    int cx = (int) (place[0] * out.width());
    int cy = (int) (place[1] * out.height());
    for (int y = Math.max(0, cy - reach); y < Math.min(out.height(), cy + reach); y++) {
      for (int x = Math.max(0, cx - reach); x < Math.min(out.width(), cx + reach); x++) {
        double u = ((x - cx) * Math.cos(angle) + (y - cy) * Math.sin(angle)) / scale * stretch;
        double v = ((y - cy) * Math.cos(angle) - (x - cx) * Math.sin(angle)) / scale / stretch;
        double inside = 1 - Math.hypot(u / rx, v / ry);
        if (inside > 0) {
          double sx = l.x() * other.width() + u;
          double sy = l.y() * other.height() + v;
          float[] rgb = new float[3];
          double off = 0;
          for (int c = 0; c < 3; c++) {
            rgb[c] = Canvas.at(other.planes()[c], other.width(), other.height(), sx, sy);
            off += Math.abs(rgb[c] - there[c]);
          }
          double part = Math.min(1, 3 * inside) * Math.max(0, Math.min(1, (off - 0.08) / 0.2));
          for (int c = 0; c < 3; c++) {
            float value = 0.5f * rgb[c] + 0.5f * (rgb[c] + here[c] - there[c]);
            int i = y * out.width() + x;
            out.planes()[c][i] += (float) (part * (value - out.planes()[c][i]));
          }
        }
      }
    }
  }

  /** A rash: red or pale bumps with soft borders, five at severity 0, thirty at severity 1. */
  static Pixels rash(Scene scene, double severity, Random random) {
    Pixels out = scene.photo().copy();
    int bumps = 5 + (int) (25 * severity);
    double size = out.width() * (0.015 + 0.035 * random.nextDouble());
    double[] shift = {0.12, -0.16 - 0.12 * random.nextDouble(), -0.14};
    boolean pale = random.nextInt(4) == 0;
    for (int k = 0; k < bumps; k++) {
      double[] place = free(scene.lesion(), random);
      double r = size * (0.6 + 0.9 * random.nextDouble());
      int cx = (int) (place[0] * out.width());
      int cy = (int) (place[1] * out.height());
      double flat = 0.7 + 0.6 * random.nextDouble();
      int reach = (int) (2.5 * r) + 1;
      for (int y = Math.max(0, cy - reach); y < Math.min(out.height(), cy + reach); y++) {
        for (int x = Math.max(0, cx - reach); x < Math.min(out.width(), cx + reach); x++) {
          double d = Math.hypot(x - cx, (y - cy) * flat) / r;
          double red = Math.exp(-d * d * d);
          double head = pale ? Math.exp(-8 * d * d) : 0;
          for (int c = 0; c < 3; c++) {
            out.planes()[c][y * out.width() + x] += (float) (red * shift[c] + 0.35 * head);
          }
        }
      }
    }
    return out;
  }

  private static double[] free(Spots.Box l, Random random) {
    double[] place = {0.5, 0.5};
    for (int trial = 0; trial < 8; trial++) {
      place[0] = 0.05 + 0.9 * random.nextDouble();
      place[1] = 0.05 + 0.9 * random.nextDouble();
      double dx = (place[0] - l.x()) / (0.55 * l.width() + 0.04);
      double dy = (place[1] - l.y()) / (0.55 * l.height() + 0.04);
      if (dx * dx + dy * dy > 1) {
        break;
      }
    }
    return place;
  }
}
