package org.studygate.models.simulate;

import static org.studygate.models.simulate.TissueSignals.between;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.studygate.models.image.Slice;

/**
 * Draws pictures that look like an ultrasound machine's screen: a field of speckle, marks, text.
 */
public final class Echoes {

  private static final int SIZE = 144;

  private Echoes() {}

  /** One picture, luminance 0 to 255; some with a coloured flow window. */
  public static Slice draw(Random random) {
    double[] speckle = speckle(random);
    float[] structures = structures(random);
    boolean sector = random.nextInt(3) > 0;
    double half = between(random, 0.35, 0.75);
    double top = between(random, 0.02, 0.2) * SIZE;
    double inner = between(random, 0, 0.12) * SIZE;
    double reach = between(random, 0.6, 0.95) * SIZE;
    double gain = between(random, 40, 130);
    float[] out = new float[SIZE * SIZE];
    for (int i = 0; i < out.length; i++) {
      double x = i % SIZE - SIZE / 2.0;
      double y = i / SIZE - top;
      double r = Math.hypot(x, y + inner);
      boolean in =
          sector
              ? y > 0 && Math.abs(Math.atan2(x, y + inner)) < half && r > inner && r < reach
              : y > 0 && y < reach * 0.8 && Math.abs(x) < half * 0.8 * SIZE / 1.4;
      double depth = Math.exp(-1.5 * Math.max(0, r / SIZE - 0.2));
      out[i] = in ? (float) Math.min(255, gain * speckle[i] * structures[i] * depth) : 0;
    }
    float[] saturation = random.nextInt(5) == 0 ? flow(out, random) : null;
    marks(out, random);
    return new Slice(SIZE, SIZE, out, saturation, 0);
  }

  private static double[] speckle(Random random) {
    float[] re = new float[SIZE * SIZE];
    float[] im = new float[SIZE * SIZE];
    for (int i = 0; i < re.length; i++) {
      re[i] = (float) random.nextGaussian();
      im[i] = (float) random.nextGaussian();
    }
    int grain = 60 + random.nextInt(84);
    re = Contrasts.coarse(re, SIZE, SIZE, grain);
    im = Contrasts.coarse(im, SIZE, SIZE, grain);
    double scale = 0.3 + 0.5 * SIZE / grain;
    double[] out = new double[re.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = scale * Math.hypot(re[i], im[i]);
    }
    return out;
  }

  /** Dark cavities and bright borders. */
  private static float[] structures(Random random) {
    float[] bright = new float[SIZE * SIZE];
    float[] dark = new float[SIZE * SIZE];
    int count = 3 + random.nextInt(9);
    for (int k = 0; k < count; k++) {
      float[] to = random.nextBoolean() ? dark : bright;
      double radius = SIZE * between(random, 0.02, 0.12);
      Blobs.add(
          to, SIZE, random.nextInt(SIZE), random.nextInt(SIZE), radius, between(random, 0.5, 2), 2);
    }
    float[] out = new float[bright.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(0.03f, (0.4f + bright[i]) * (1 - 0.5f * dark[i]));
    }
    return out;
  }

  private static float[] flow(float[] values, Random random) {
    float[] saturation = new float[values.length];
    int x0 = SIZE / 4 + random.nextInt(SIZE / 4);
    int y0 = SIZE / 4 + random.nextInt(SIZE / 4);
    for (int y = y0; y < y0 + SIZE / 4; y++) {
      for (int x = x0; x < x0 + SIZE / 4; x++) {
        int i = y * SIZE + x;
        if (values[i] > 40) {
          saturation[i] = 0.9f;
          values[i] = 90 + random.nextInt(60);
        }
      }
    }
    return saturation;
  }

  private static void marks(float[] out, Random random) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 4 + random.nextInt(4)));
    int lines = random.nextInt(9);
    for (int k = 0; k < lines; k++) {
      boolean left = random.nextBoolean();
      String text =
          "MI 0." + random.nextInt(99) + " " + Integer.toString(random.nextInt(99999), 36);
      g.drawString(text, left ? 2 : SIZE - 40, 8 + random.nextInt(SIZE - 10));
    }
    if (random.nextBoolean()) {
      for (int y = 20; y < 80; y++) {
        int level = 255 - (y - 20) * 4;
        g.setColor(new Color(level, level, level));
        g.fillRect(SIZE - 6, y, 4, 1);
      }
    }
    g.dispose();
    float[] over = image.getRaster().getPixels(0, 0, SIZE, SIZE, (float[]) null);
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(out[i], over[i]);
    }
  }
}
