package org.studygate.models.pixeltext;

import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.Random;

/** The sector of an ultrasound screen, with its bar of greys and its depth marks, without text. */
final class EchoPicture {

  private final Random random;

  EchoPicture(Random random) {
    this.random = random;
  }

  float[] draw(int width, int height) {
    float[] out = new float[width * height];
    double tipX = width * (0.4 + 0.1 * random.nextDouble());
    double tipY = height * (0.1 - 0.15 * random.nextDouble());
    double half = 0.5 + random.nextDouble() * 0.3;
    double depth = height * 0.85;
    double wave = 20 + random.nextDouble() * 40;
    float[] speckle = speckle(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = x - tipX;
        double dy = y - tipY;
        double r = Math.hypot(dx, dy);
        if (Math.abs(Math.atan2(dx, dy)) < half && r < depth && y > height * 0.12) {
          double tissue =
              1 + 0.7 * Math.sin(dx / wave) * Math.sin(r / wave) + 0.5 * Math.sin(r / 9);
          double level = 60 * tissue * speckle[y * width + x];
          out[y * width + x] = (float) Math.rint(Math.min(255, Math.max(0, level)));
        }
      }
    }
    Canvas canvas = new Canvas(width, height, out);
    for (int i = 0; i < 128; i++) {
      canvas.fill(new Rectangle(24, 180 + 2 * i, 14, 2), false, 255 - 2 * i);
    }
    for (int i = 0; i < 20; i++) {
      double y = 130 + i * 30.0;
      double length = i % 5 == 0 ? 10 : 5;
      canvas.fill(
          new java.awt.BasicStroke(1)
              .createStrokedShape(new Line2D.Double(width - 190, y, width - 190 + length, y)),
          false,
          200);
    }
    return out;
  }

  /**
   * The size of sums of many echoes: Rayleigh noise, alike over a few pixels as a beam makes it.
   */
  private float[] speckle(int width, int height) {
    float[][] parts = new float[2][width * height];
    for (float[] part : parts) {
      for (int i = 0; i < part.length; i++) {
        part[i] = (float) random.nextGaussian();
      }
      for (int pass = 0; pass < 3; pass++) {
        smooth(part, width);
      }
    }
    float[] out = new float[width * height];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (2.2 * Math.hypot(parts[0][i], parts[1][i]));
    }
    return out;
  }

  /** Along the rows more than across: a beam is wider than deep. */
  private static void smooth(float[] values, int width) {
    float[] in = values.clone();
    for (int i = 2 * width + 2; i < values.length - 2 * width - 2; i++) {
      float along = in[i - 2] + 2 * in[i - 1] + 3 * in[i] + 2 * in[i + 1] + in[i + 2];
      float across = in[i - width] + in[i + width];
      values[i] = (along + 2 * across) / 13;
    }
  }
}
