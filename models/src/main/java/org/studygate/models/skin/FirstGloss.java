package org.studygate.models.skin;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/** Reflections of lamps that have a shape, and gloss that follows the skin, for training. */
final class FirstGloss {

  private FirstGloss() {}

  /** Tubes: one to three bent bars of light over the lesion, a third of the picture wide. */
  static Pixels tubes(Scene scene, double severity, Random random) {
    int bars = 1 + random.nextInt(3);
    double thick = scene.width() * (0.02 + 0.24 * severity) / Math.sqrt(bars);
    double soft = scene.width() * (0.004 + 0.04 * random.nextDouble());
    return lit(
        scene,
        soft,
        strength(severity),
        g -> {
          g.setStroke(
              new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
          for (int k = 0; k < bars; k++) {
            double x = near(scene.lesion().x(), k, random) * scene.width();
            double y = near(scene.lesion().y(), k, random) * scene.height();
            double angle = random.nextDouble() * Math.PI;
            double half = scene.width() * (0.1 + 0.4 * random.nextDouble());
            double bend = 0.3 * half * random.nextGaussian();
            double dx = half * Math.cos(angle);
            double dy = half * Math.sin(angle);
            g.draw(
                new QuadCurve2D.Double(
                    x - dx, y - dy, x - bend * Math.sin(angle), y + bend, x + dx, y + dy));
          }
        });
  }

  /** The lamps of a dermoscope or a ring flash: dots in a circle, or a closed ring. */
  static Pixels ring(Scene scene, double severity, Random random) {
    double radius = scene.width() * (0.1 + 0.2 * random.nextDouble());
    double dot = scene.width() * (0.02 + 0.14 * severity);
    int lamps = 4 + random.nextInt(12);
    boolean closed = random.nextInt(3) == 0;
    double soft = scene.width() * (0.004 + 0.03 * random.nextDouble());
    double cx = near(scene.lesion().x(), 0, random) * scene.width();
    double cy = near(scene.lesion().y(), 0, random) * scene.height();
    double flat = 0.6 + 0.4 * random.nextDouble();
    return lit(
        scene,
        soft,
        strength(severity),
        g -> {
          if (closed) {
            g.setStroke(new BasicStroke((float) dot));
            g.drawOval(
                (int) (cx - radius),
                (int) (cy - flat * radius),
                (int) (2 * radius),
                (int) (2 * flat * radius));
          } else {
            for (int k = 0; k < lamps; k++) {
              double a = 2 * Math.PI * k / lamps;
              double x = cx + radius * Math.cos(a);
              double y = cy + flat * radius * Math.sin(a);
              g.fillOval((int) (x - dot / 2), (int) (y - dot / 2), (int) dot + 1, (int) dot + 1);
            }
          }
        });
  }

  /**
   * Gloss where the skin's relief faces the lamp (Phong's model on a height field of soft noise):
   * three tenths of the picture at severity 1.
   */
  static Pixels relief(Scene scene, double severity, Random random) {
    int w = scene.width();
    int h = scene.height();
    double size = w * (0.04 + 0.15 * random.nextDouble());
    float[] height = Filters.gaussian(Canvas.noise(w, h, size, random), w, h, 0.6 * size);
    float[] pores = Canvas.noise(w, h, 3, random);
    double angle = random.nextDouble() * 2 * Math.PI;
    double lean = 0.4 + random.nextDouble();
    float[] facing = new float[w * h];
    for (int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        int i = y * w + x;
        double dx = 3 * size * (height[i + 1] - height[i - 1]) / 2 - lean * Math.cos(angle);
        double dy = 3 * size * (height[i + w] - height[i - w]) / 2 - lean * Math.sin(angle);
        double away = Math.hypot(x / (double) w - scene.lesion().x(), y / (double) h - 0.5);
        facing[i] = (float) (1 / (1 + dx * dx + dy * dy) - 0.25 * away + 0.02 * pores[i]);
      }
    }
    float[] sorted = facing.clone();
    Arrays.sort(sorted);
    float least = sorted[(int) ((1 - 0.3 * severity) * (sorted.length - 1))];
    float most = Math.max(least + 1e-3f, sorted[sorted.length - 1]);
    float[] mask = new float[w * h];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (float) Math.sqrt(Math.max(0, (facing[i] - least) / (most - least)));
    }
    return added(scene, mask, 1.2);
  }

  private static double near(double middle, int k, Random random) {
    return middle + (k == 0 ? 0.3 : 1) * (random.nextDouble() - 0.5);
  }

  private static double strength(double severity) {
    return Math.min(1, 2.5 * severity);
  }

  private static Pixels lit(Scene scene, double soft, double strength, Consumer<Graphics2D> shape) {
    int w = scene.width();
    int h = scene.height();
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    shape.accept(g);
    g.dispose();
    float[] mask = new float[w * h];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = image.getRaster().getSample(i % w, i / w, 0) / 255f;
    }
    return added(scene, Filters.gaussian(mask, w, h, Math.max(0.1, soft)), strength);
  }

  private static Pixels added(Scene scene, float[] mask, double strength) {
    return FirstBlur.each(
        scene.photo(),
        plane -> {
          float[] out = new float[plane.length];
          for (int i = 0; i < out.length; i++) {
            out[i] = (float) Math.min(1, plane[i] + strength * mask[i]);
          }
          return out;
        });
  }
}
