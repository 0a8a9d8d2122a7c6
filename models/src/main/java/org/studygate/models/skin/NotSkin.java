package org.studygate.models.skin;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Random;

/** Pictures without skin for training: parts of real pictures, and drawn ones. */
final class NotSkin {

  private NotSkin() {}

  /** A part of a picture, a fifth of it to nearly all. */
  static Pixels part(Pixels picture, Random random) {
    double scale = Math.sqrt(0.15 + 0.8 * random.nextDouble());
    int w = Math.max(8, (int) (picture.width() * scale));
    int h = Math.max(8, (int) (picture.height() * scale));
    int left = random.nextInt(picture.width() - w + 1);
    int top = random.nextInt(picture.height() - h + 1);
    return picture.cut(left, top, w, h);
  }

  /** Stripes, a page of text, shapes, noise, or a scan without colour. */
  static Pixels drawn(int width, int height, Random random) {
    Pixels out = new Pixels(width, height);
    int kind = random.nextInt(5);
    if (kind < 3) {
      return FirstOverlays.drawn(
          out,
          g -> {
            g.setColor(colour(random));
            g.fillRect(0, 0, width, height);
            switch (kind) {
              case 0 -> stripes(g, width, height, random);
              case 1 -> page(g, width, height, random);
              default -> shapes(g, width, height, random);
            }
          });
    }
    float[] coarse = Canvas.noise(width, height, width / (3.0 + random.nextInt(20)), random);
    float[] fine = Canvas.noise(width, height, 1 + random.nextInt(4), random);
    float[] rgb = colour(random).getRGBColorComponents(null);
    boolean grey = kind == 4;
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < out.count(); i++) {
        float base = grey ? rgb[0] : rgb[c];
        out.planes()[c][i] = base + 0.2f * coarse[i] + 0.08f * fine[i];
      }
    }
    return out;
  }

  private static void stripes(Graphics2D g, int width, int height, Random random) {
    int wide = 2 + random.nextInt(20);
    g.rotate(random.nextDouble() * 3, width / 2.0, height / 2.0);
    for (int pass = 0; pass < 1 + random.nextInt(2); pass++) {
      g.setColor(colour(random));
      for (int x = -width; x < 2 * width; x += 2 * wide) {
        g.fillRect(x, -height, wide, 3 * height);
      }
      g.rotate(Math.PI / 2, width / 2.0, height / 2.0);
    }
  }

  private static void page(Graphics2D g, int width, int height, Random random) {
    g.setColor(new Color(235 + random.nextInt(20), 235 + random.nextInt(20), 230));
    g.fillRect(0, 0, width, height);
    g.setColor(Color.DARK_GRAY);
    int size = 5 + random.nextInt(12);
    g.setFont(g.getFont().deriveFont((float) size));
    for (int y = size; y < height; y += size + 3) {
      g.drawString(Long.toString(Math.abs(random.nextLong()), 36) + " " + random.nextInt(), 5, y);
    }
  }

  private static void shapes(Graphics2D g, int width, int height, Random random) {
    for (int k = 0; k < 4 + random.nextInt(30); k++) {
      g.setColor(colour(random));
      int x = random.nextInt(width) - 20;
      int y = random.nextInt(height) - 20;
      int w = 10 + random.nextInt(width / 2);
      int h = 10 + random.nextInt(height / 2);
      if (random.nextBoolean()) {
        g.fillRect(x, y, w, h);
      } else {
        g.drawLine(x, y, x + w, y + h);
      }
    }
  }

  private static Color colour(Random random) {
    return Color.getHSBColor(random.nextFloat(), random.nextFloat(), random.nextFloat());
  }
}
