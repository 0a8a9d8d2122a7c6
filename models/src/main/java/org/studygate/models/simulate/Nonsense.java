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
    int kind = random.nextInt(6);
    g.setColor(grey(random, 60));
    g.fillRect(0, 0, SIZE, SIZE);
    switch (kind) {
      case 0 -> noise(image, random);
      case 1 -> text(g, random);
      case 2 -> phantom(g, random);
      case 3 -> bars(g, random);
      case 4 -> boxes(g, random);
      default -> gradient(image, random);
    }
    g.dispose();
    float[] values = image.getRaster().getPixels(0, 0, SIZE, SIZE, (float[]) null);
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (random.nextGaussian() * 3);
    }
    return new Slice(SIZE, SIZE, values);
  }

  private static Color grey(Random random, int most) {
    int level = random.nextInt(most + 1);
    return new Color(level, level, level);
  }

  private static void noise(BufferedImage image, Random random) {
    int cell = 1 << random.nextInt(4);
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
