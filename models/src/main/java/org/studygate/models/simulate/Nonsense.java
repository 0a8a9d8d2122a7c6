package org.studygate.models.simulate;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.studygate.models.image.Slice;

/** Pictures that are no image of a patient: noise, test patterns, phantoms, pages of text. */
public final class Nonsense {

  private static final int SIZE = 128;

  private Nonsense() {}

  /** Draws one picture, luminance 0 to 255. */
  public static Slice draw(Random random) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    int kind = random.nextInt(9);
    g.setColor(grey(random, 60));
    g.fillRect(0, 0, SIZE, SIZE);
    switch (kind) {
      case 0 -> noise(image, random, 1 << random.nextInt(4));
      case 1 -> text(g, random);
      case 2 -> phantom(g, random);
      case 3 -> bars(g, random);
      case 4 -> boxes(g, random);
      case 5 -> mask(g, random);
      case 6 -> window(g, random);
      case 7 -> noise(image, random, 1);
      default -> gradient(image, random);
    }
    g.dispose();
    float[] values = image.getRaster().getPixels(0, 0, SIZE, SIZE, (float[]) null);
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (random.nextGaussian() * 3);
    }
    return new Slice(SIZE, SIZE, values, coloured(values, random), 0);
  }

  /** A third of screens and charts have colours. */
  private static float[] coloured(float[] values, Random random) {
    if (random.nextInt(3) > 0) {
      return null;
    }
    float[] out = new float[values.length];
    double share = random.nextDouble();
    float level = random.nextFloat();
    int cell = 4 + random.nextInt(24);
    long seed = random.nextLong();
    for (int i = 0; i < out.length; i++) {
      long place = seed ^ ((i % SIZE / cell) * 31L + i / SIZE / cell) * 0x9E3779B97F4A7C15L;
      boolean tinted = Math.floorMod(place >>> 20, 1000) < 1000 * share;
      out[i] = tinted && values[i] > 20 ? level : 0;
    }
    return out;
  }

  /** A segmentation: one level on nothing. */
  private static void mask(Graphics2D g, Random random) {
    g.setColor(Color.BLACK);
    g.fillRect(0, 0, SIZE, SIZE);
    g.setColor(Color.WHITE);
    int x = 20 + random.nextInt(60);
    int y = 20 + random.nextInt(60);
    for (int k = 1 + random.nextInt(6); k > 0; k--) {
      int size = 8 + random.nextInt(40);
      g.fillOval(x - size / 2, y - size / 2, size, 8 + random.nextInt(40));
      x += random.nextInt(31) - 15;
      y += random.nextInt(31) - 15;
    }
  }

  /** A program's window: panes, a table of text, a picture in it. */
  private static void window(Graphics2D g, Random random) {
    g.setColor(grey(random, 255));
    g.fillRect(0, 0, SIZE, SIZE);
    int bar = 6 + random.nextInt(12);
    g.setColor(grey(random, 255));
    g.fillRect(0, 0, SIZE, bar);
    int split = random.nextInt(SIZE);
    g.setColor(grey(random, 255));
    g.fillRect(split, bar, SIZE - split, SIZE / (1 + random.nextInt(2)));
    g.setColor(random.nextBoolean() ? Color.WHITE : Color.BLACK);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 4 + random.nextInt(6)));
    int step = g.getFont().getSize() + 2 + random.nextInt(6);
    for (int y = bar + step; y < SIZE; y += step) {
      if (random.nextInt(4) > 0) {
        int columns = 1 + random.nextInt(4);
        for (int c = 0; c < columns; c++) {
          String word = Long.toString(Math.abs(random.nextLong()) % 9_999_999L, 30);
          g.drawString(word, 4 + c * SIZE / columns, y);
        }
      }
    }
    if (random.nextBoolean()) {
      int size = 20 + random.nextInt(40);
      g.setColor(grey(random, 255));
      g.fillOval(split / 2, SIZE / 2, size, size);
    }
  }

  private static Color grey(Random random, int most) {
    int level = random.nextInt(most + 1);
    return new Color(level, level, level);
  }

  private static void noise(BufferedImage image, Random random, int cell) {
    int[] levels = random.ints(SIZE * SIZE, 0, 256).toArray();
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        image.getRaster().setSample(x, y, 0, levels[y / cell * SIZE + x / cell]);
      }
    }
  }

  private static void text(Graphics2D g, Random random) {
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 5 + random.nextInt(8)));
    g.setColor(new Color(200, 200, 200));
    int step = g.getFont().getSize() + 3;
    for (int y = step; y < SIZE; y += step) {
      StringBuilder line = new StringBuilder();
      int length = random.nextInt(24);
      for (int i = 0; i < length; i++) {
        line.append(random.nextInt(6) == 0 ? ' ' : (char) ('0' + random.nextInt(74)));
      }
      g.drawString(line.toString(), 4, y);
    }
  }

  private static void phantom(Graphics2D g, Random random) {
    int size = 50 + random.nextInt(60);
    int at = (SIZE - size) / 2;
    g.setColor(Color.BLACK);
    g.fillRect(0, 0, SIZE, SIZE);
    g.setColor(new Color(180, 180, 180));
    g.fillOval(at, at, size, size - random.nextInt(12));
    int holes = random.nextInt(12);
    for (int i = 0; i < holes; i++) {
      g.setColor(grey(random, 255));
      int hole = 3 + random.nextInt(14);
      g.fillOval(at + random.nextInt(size - hole), at + random.nextInt(size - hole), hole, hole);
    }
  }

  private static void bars(Graphics2D g, Random random) {
    int step = 4 + random.nextInt(16);
    boolean upright = random.nextBoolean();
    for (int at = 0; at < SIZE; at += step) {
      g.setColor(grey(random, 255));
      g.fillRect(
          upright ? at : 0, upright ? 0 : at, upright ? step / 2 : SIZE, upright ? SIZE : step / 2);
    }
  }

  private static void boxes(Graphics2D g, Random random) {
    int count = 3 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      g.setColor(grey(random, 255));
      int x = random.nextInt(SIZE);
      int y = random.nextInt(SIZE);
      if (random.nextBoolean()) {
        g.fillRect(x, y, random.nextInt(40), random.nextInt(40));
      } else {
        g.drawLine(x, y, random.nextInt(SIZE), random.nextInt(SIZE));
      }
    }
  }

  private static void gradient(BufferedImage image, Random random) {
    double fx = random.nextGaussian() * 3;
    double fy = random.nextGaussian() * 3;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double wave = Math.sin((fx * x + fy * y) / SIZE * Math.PI);
        image.getRaster().setSample(x, y, 0, (int) (127 + 120 * wave));
      }
    }
  }
}
