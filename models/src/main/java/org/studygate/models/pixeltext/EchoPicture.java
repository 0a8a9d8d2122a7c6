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
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = x - tipX;
        double dy = y - tipY;
        double r = Math.hypot(dx, dy);
        if (Math.abs(Math.atan2(dx, dy)) < half && r < depth && y > height * 0.12) {
          double tissue =
              1 + 0.7 * Math.sin(dx / wave) * Math.sin(r / wave) + 0.5 * Math.sin(r / 9);
          double a = random.nextGaussian();
          double b = random.nextGaussian();
          out[y * width + x] =
              (float) Math.rint(Math.min(255, Math.max(0, 45 * tissue * Math.sqrt(a * a + b * b))));
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
}
