package org.studygate.models.skin;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.util.Random;

/** Marks and signs other than text over the skin, for training. */
final class FirstMarks {

  private FirstMarks() {}

  /** What somebody drew to explain: arrows, circles, boxes and crosses, the larger the worse. */
  static Pixels annotations(Scene scene, double severity, Random random) {
    return FirstOverlays.drawn(
        scene.photo(),
        g -> {
          int marks = 1 + random.nextInt(1 + (int) (4 * severity));
          opaque(g, 0.6 + 0.4 * random.nextDouble());
          g.setColor(colour(random));
          float thick = (float) (scene.width() * (0.006 + 0.012 * severity));
          g.setStroke(new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
          for (int k = 0; k < marks; k++) {
            int size = (int) (scene.width() * (0.12 + 0.35 * severity * random.nextDouble()));
            int x = random.nextInt(scene.width());
            int y = random.nextInt(scene.height());
            switch (random.nextInt(4)) {
              case 0 -> arrow(g, x, y, size, 4 * thick, random);
              case 1 -> g.drawOval(x - size / 2, y - size / 2, size, size);
              case 2 -> g.drawRect(x - size / 2, y - size / 3, size, 2 * size / 3);
              default -> {
                g.drawLine(x - size / 2, y - size / 2, x + size / 2, y + size / 2);
                g.drawLine(x - size / 2, y + size / 2, x + size / 2, y - size / 2);
              }
            }
          }
        });
  }

  private static void arrow(Graphics2D g, int x, int y, int size, double head, Random random) {
    double angle = random.nextDouble() * 2 * Math.PI;
    int ex = (int) (x + size * Math.cos(angle));
    int ey = (int) (y + size * Math.sin(angle));
    g.drawLine(x, y, ex, ey);
    Polygon tip = new Polygon();
    for (double turn : new double[] {0, 2.5, -2.5}) {
      tip.addPoint(
          (int) (ex + head * Math.cos(angle + turn)), (int) (ey + head * Math.sin(angle + turn)));
    }
    g.fillPolygon(tip);
  }

  /** A sign: filled shapes upon one another with a letter or two, anywhere. */
  static Pixels sign(Scene scene, double severity, Random random) {
    return FirstOverlays.drawn(
        scene.photo(),
        g -> {
          double size = scene.height() * (0.15 + 0.4 * severity);
          double x = random.nextDouble() * (scene.width() - size);
          double y = random.nextDouble() * (scene.height() - size);
          opaque(g, 0.35 + 0.65 * random.nextDouble());
          for (int k = 0; k < 2 + random.nextInt(3); k++) {
            g.setColor(colour(random));
            Polygon shape = new Polygon();
            int corners = 3 + random.nextInt(6);
            double phase = random.nextDouble() * 6;
            double inner = random.nextBoolean() ? 1 : 0.5;
            for (int c = 0; c < corners; c++) {
              double r = size / 2 * (c % 2 == 0 ? 1 : inner) * (1 - 0.2 * k);
              double a = phase + 2 * Math.PI * c / corners;
              shape.addPoint(
                  (int) (x + size / 2 + r * Math.cos(a)), (int) (y + size / 2 + r * Math.sin(a)));
            }
            g.fillPolygon(shape);
          }
          g.setColor(colour(random));
          g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, (int) (size / 2.5)));
          String letters =
              "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
          g.drawString(letters, (float) (x + size / 4), (float) (y + 0.65 * size));
        });
  }

  /** A bar code, or a square of modules as of a QR code, on a label. */
  static Pixels code(Scene scene, double severity, Random random) {
    return FirstOverlays.drawn(
        scene.photo(),
        g -> {
          int side = (int) (scene.height() * (0.2 + 0.35 * severity));
          int x = random.nextInt(Math.max(1, scene.width() - side));
          int y = random.nextInt(Math.max(1, scene.height() - side));
          boolean square = random.nextBoolean();
          int high = square ? side : side / 2;
          g.rotate(0.3 * random.nextGaussian(), x + side / 2.0, y + high / 2.0);
          opaque(g, 0.7 + 0.3 * random.nextDouble());
          g.setColor(Color.WHITE);
          g.fillRect(x - 3, y - 3, side + 6, high + 6);
          g.setColor(new Color(random.nextInt(40), random.nextInt(40), random.nextInt(90)));
          int modules = square ? 12 + random.nextInt(14) : 30;
          double step = (double) side / modules;
          for (int k = 0; k < modules; k++) {
            for (int m = 0; m < (square ? modules : 1); m++) {
              if (random.nextBoolean()) {
                int wide = (int) Math.max(1, step);
                g.fillRect((int) (x + k * step), (int) (y + m * step), wide, square ? wide : high);
              }
            }
          }
        });
  }

  /** A band with words along one side, as of a message or a screenshot. */
  static Pixels band(Scene scene, double severity, Random random) {
    return FirstOverlays.drawn(
        scene.photo(),
        g -> {
          int high = (int) (scene.height() * (0.08 + 0.2 * severity));
          boolean top = random.nextBoolean();
          int y = top ? 0 : scene.height() - high;
          opaque(g, 0.5 + 0.5 * random.nextDouble());
          g.setColor(colour(random));
          g.fillRect(0, y, scene.width(), high);
          opaque(g, 1);
          g.setColor(colour(random));
          g.setFont(new Font(Font.SANS_SERIF, random.nextInt(3), Math.max(6, high * 2 / 3)));
          String words = Long.toString(Math.abs(random.nextLong()), 36).replace('k', ' ');
          g.drawString(words, random.nextInt(20), y + high * 3 / 4);
          int r = high / 2;
          g.fillOval(scene.width() - r - 4 - random.nextInt(10), y + high / 4, r, r);
        });
  }

  private static void opaque(Graphics2D g, double part) {
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.min(1, part)));
  }

  private static Color colour(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextBoolean() ? Color.WHITE : Color.BLACK;
      case 1 -> Color.getHSBColor(random.nextFloat(), 1, 1);
      default -> Color.getHSBColor(random.nextFloat(), random.nextFloat(), random.nextFloat());
    };
  }
}
