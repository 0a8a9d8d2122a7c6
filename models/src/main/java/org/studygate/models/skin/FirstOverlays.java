package org.studygate.models.skin;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Text and marks on photos, for training. */
final class FirstOverlays {

  private static final List<String> FONTS =
      List.of(Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED, Font.DIALOG);
  private static final String LETTERS = "ABCDEFGHIJKLMNOPRSTUVWXYZabcdefghiklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789-:./";

  private FirstOverlays() {}

  /**
   * One to five lines of letters and figures, 4 % to 22 % of the picture high, the larger the
   * worse.
   */
  static Pixels text(Scene scene, double severity, Random random) {
    int lines = 1 + random.nextInt(1 + (int) (4 * severity));
    return drawn(
        scene.photo(),
        g -> {
          for (int k = 0; k < lines; k++) {
            double size = scene.height() * (0.04 + (0.06 + 0.12 * severity) * random.nextDouble());
            line(g, scene, size, 0.45 + 0.55 * random.nextDouble(), k > 0, random);
          }
        });
  }

  private static void line(
      Graphics2D g, Scene scene, double size, double opaque, boolean anywhere, Random random) {
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opaque));
    g.setColor(colour(random));
    g.setFont(font(size, random));
    String words = words(4 + random.nextInt(12), random);
    int width = g.getFontMetrics().stringWidth(words);
    double x = random.nextDouble() * Math.max(4, scene.width() - width);
    double y = size + random.nextDouble() * (scene.height() - size);
    if (!anywhere && random.nextBoolean()) {
      // the corners, where cameras write
      y = random.nextBoolean() ? scene.height() - 3 : size;
    }
    double turn = random.nextInt(4) == 0 ? (random.nextDouble() - 0.5) * 1.5 : 0;
    g.rotate(turn, x, y);
    if (random.nextInt(5) == 0) {
      Color ink = g.getColor();
      g.setColor(colour(random));
      g.fillRect((int) x - 2, (int) (y - size), width + 4, (int) (1.3 * size));
      g.setColor(ink);
    }
    g.drawString(words, (float) x, (float) y);
    g.rotate(-turn, x, y);
  }

  /** A watermark: the same words all over the picture, aslant, half transparent. */
  static Pixels tiles(Scene scene, double severity, Random random) {
    return drawn(
        scene.photo(),
        g -> {
          double size = scene.height() * (0.07 + 0.08 * random.nextDouble());
          float opaque = (float) Math.min(1, 0.2 + 0.6 * severity);
          g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opaque));
          g.setColor(colour(random));
          g.setFont(font(size, random));
          String words = words(5 + random.nextInt(6), random);
          int step = g.getFontMetrics().stringWidth(words) + (int) size;
          g.rotate((random.nextDouble() - 0.5) * 1.6, scene.width() / 2.0, scene.height() / 2.0);
          for (int y = -scene.height(); y < 2 * scene.height(); y += (int) (3 * size)) {
            for (int x = -scene.width(); x < 2 * scene.width(); x += step) {
              g.drawString(words, x, y);
            }
          }
        });
  }

  private static Font font(double size, Random random) {
    return new Font(FONTS.get(random.nextInt(FONTS.size())), random.nextInt(4), 1)
        .deriveFont((float) size);
  }

  private static Color colour(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Color.WHITE;
      case 1 -> Color.BLACK;
      case 2 -> Color.getHSBColor(random.nextFloat(), 1, 1);
      default -> Color.getHSBColor(random.nextFloat(), random.nextFloat(), random.nextFloat());
    };
  }

  private static String words(int length, Random random) {
    String from = random.nextBoolean() ? LETTERS : DIGITS;
    StringBuilder out = new StringBuilder();
    while (out.length() < length) {
      out.append(random.nextInt(6) == 0 ? ' ' : from.charAt(random.nextInt(from.length())));
    }
    return out.toString();
  }

  static Pixels drawn(Pixels photo, Consumer<Graphics2D> drawing) {
    BufferedImage image = photo.photo().image();
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    drawing.accept(g);
    g.dispose();
    return Pixels.of(Photo.of(image));
  }
}
