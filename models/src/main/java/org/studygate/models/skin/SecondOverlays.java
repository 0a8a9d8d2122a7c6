package org.studygate.models.skin;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Text and marks on photos, for tests: without a font, from strokes of their own. */
final class SecondOverlays {

  /** Segments of a display's figures, from the top clockwise, the middle last, as bits. */
  private static final int[] FIGURES = {63, 6, 91, 79, 102, 109, 125, 7, 127, 111};

  private SecondOverlays() {}

  /** Handwriting: loops of a pen over the picture, 1 to 4 lines, thicker the worse. */
  static Pixels strokes(Scene scene, double severity, Random random) {
    return FirstOverlays.drawn(
        scene.photo(),
        g -> {
          int lines = 1 + (int) (3 * severity);
          for (int k = 0; k < lines; k++) {
            double size = scene.height() * (0.08 + 0.12 * severity * random.nextDouble());
            g.setColor(ink(random));
            g.setStroke(
                new BasicStroke(
                    (float) (1 + 2 * severity), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(writing(scene, size, random));
          }
        });
  }

  private static Path2D writing(Scene scene, double size, Random random) {
    Path2D path = new Path2D.Double();
    double x = scene.width() * 0.1 * random.nextDouble() + 4;
    double y = size + random.nextDouble() * (scene.height() - 2 * size);
    double slope = 0.3 * (random.nextDouble() - 0.5);
    path.moveTo(x, y);
    double end = scene.width() * (0.5 + 0.45 * random.nextDouble());
    while (x < end) {
      double wide = size * (0.25 + 0.4 * random.nextDouble());
      double high = size * (random.nextBoolean() ? 1 : 0.5) * (random.nextInt(5) == 0 ? -1 : 1);
      path.curveTo(x + 1.2 * wide, y - high, x - 0.3 * wide, y - high, x + wide, y + slope * wide);
      x += wide;
      y += slope * wide;
    }
    return path;
  }

  /** A ruler over the lesion: a light strip with marks and figures. */
  static Pixels ruler(Scene scene, double severity, Random random) {
    return FirstOverlays.drawn(
        scene.photo(),
        g -> {
          double cx = scene.lesion().x() * scene.width();
          double cy = scene.lesion().y() * scene.height();
          g.rotate((random.nextDouble() - 0.5) * 2, cx, cy);
          int high = (int) (scene.height() * (0.08 + 0.2 * severity));
          g.setComposite(
              AlphaComposite.getInstance(
                  AlphaComposite.SRC_OVER, 0.6f + 0.4f * random.nextFloat()));
          g.setColor(random.nextBoolean() ? Color.WHITE : new Color(250, 240, 150));
          g.fillRect(-scene.width(), (int) cy - high / 2, 3 * scene.width(), high);
          g.setColor(Color.BLACK);
          int step = 4 + random.nextInt(4);
          for (int k = -60; k < 60; k++) {
            int long3 = k % 5 == 0 ? high / 2 : high / 4;
            g.drawLine(
                (int) cx + k * step,
                (int) cy - high / 2,
                (int) cx + k * step,
                (int) cy - high / 2 + long3);
            if (k % 10 == 0) {
              figure(g, Math.floorMod(k / 10, 10), cx + k * step + 2, cy, high * 0.4);
            }
          }
        });
  }

  /** A date as displays show it, and a mark in a frame. */
  static Pixels stamp(Scene scene, double severity, Random random) {
    return FirstOverlays.drawn(
        scene.photo(),
        g -> {
          double size = scene.height() * (0.06 + 0.14 * severity);
          g.setColor(random.nextBoolean() ? new Color(255, 140, 0) : ink(random));
          g.setStroke(new BasicStroke((float) (1 + size / 14)));
          double y = random.nextBoolean() ? 3 : scene.height() - size - 4;
          double x = scene.width() * 0.3 * random.nextDouble() + 3;
          for (int k = 0; k < 8; k++) {
            figure(g, random.nextInt(10), x + k * size * 0.75, y, size);
          }
          double r = scene.height() * (0.1 + 0.25 * severity);
          int left = (int) (random.nextDouble() * (scene.width() - r));
          int top = (int) (random.nextDouble() * (scene.height() - r));
          g.drawOval(left, top, (int) r, (int) r);
          g.drawRect(left + (int) (r / 4), top + (int) (r / 4), (int) (r / 2), (int) (r / 2));
        });
  }

  private static void figure(Graphics2D g, int value, double x, double y, double size) {
    double w = size / 2;
    double h = size / 2;
    double[][] ends = {
      {0, 0, w, 0},
      {w, 0, w, h},
      {w, h, w, 2 * h},
      {0, 2 * h, w, 2 * h},
      {0, h, 0, 2 * h},
      {0, 0, 0, h},
      {0, h, w, h}
    };
    for (int s = 0; s < 7; s++) {
      if ((FIGURES[value] >> s & 1) != 0) {
        double[] e = ends[s];
        g.drawLine((int) (x + e[0]), (int) (y + e[1]), (int) (x + e[2]), (int) (y + e[3]));
      }
    }
  }

  private static Color ink(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Color.WHITE;
      case 1 -> Color.BLACK;
      case 2 -> new Color(20, 30, 140);
      default -> new Color(200, 20, 30);
    };
  }
}
