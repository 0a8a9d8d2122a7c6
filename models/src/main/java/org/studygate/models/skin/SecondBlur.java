package org.studygate.models.skin;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Blur for tests. */
final class SecondBlur {

  private SecondBlur() {}

  /** Out of focus as a lens makes it: the mean over a disc of radius 7 pixels at severity 1. */
  static Pixels disc(Scene scene, double severity, Random random) {
    double radius = 7 * severity * scene.width() / 200;
    int r = (int) Math.ceil(radius);
    List<int[]> points = new ArrayList<>();
    for (int y = -r; y <= r; y++) {
      for (int x = -r; x <= r; x++) {
        if (Math.hypot(x, y) <= radius + 0.25) {
          points.add(new int[] {x, y});
        }
      }
    }
    return spread(scene.photo(), points);
  }

  /**
   * The skin is tilted against the plane of focus: blur grows from one side to the other, to a
   * Gaussian of 7 pixels at severity 1; a quarter of the picture stays sharp at severity 0.
   */
  static Pixels tilted(Scene scene, double severity, Random random) {
    int w = scene.width();
    int h = scene.height();
    double angle = random.nextDouble() * 2 * Math.PI;
    Pixels[] steps = new Pixels[5];
    steps[0] = scene.photo();
    for (int k = 1; k < steps.length; k++) {
      double sigma = Math.max(0.1, 7 * severity * k / (steps.length - 1) * w / 200);
      steps[k] = FirstBlur.each(scene.photo(), plane -> Filters.gaussian(plane, w, h, sigma));
    }
    Pixels out = new Pixels(w, h);
    double sharp = 0.25 * (1 - severity);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        double along =
            0.5
                + 0.7
                    * ((x / (double) w - 0.5) * Math.cos(angle)
                        + (y / (double) h - 0.5) * Math.sin(angle));
        double depth = 4 * Math.max(0, Math.min(1, (along - sharp) / (1 - sharp) * 1.3));
        int k = (int) Math.min(3, depth);
        double part = Math.min(1, depth - k);
        int i = y * w + x;
        for (int c = 0; c < 3; c++) {
          out.planes()[c][i] =
              (float) ((1 - part) * steps[k].planes()[c][i] + part * steps[k + 1].planes()[c][i]);
        }
      }
    }
    return out;
  }

  /** Far too few pixels: 9 times fewer across and down at severity 1, enlarged again. */
  static Pixels coarse(Scene scene, double severity, Random random) {
    double factor = 1 + 8 * severity;
    return scene
        .photo()
        .resized(
            Math.max(4, (int) (scene.width() / factor)),
            Math.max(4, (int) (scene.height() / factor)))
        .resized(scene.width(), scene.height());
  }

  /**
   * A shaking hand: a random walk with inertia (Boracchi and Foi, IEEE Trans. Image Process.
   * 21:3502, 2012) that extends over 24 pixels at severity 1.
   */
  static Pixels shake(Scene scene, double severity, Random random) {
    int n = 60;
    double[] x = new double[n];
    double[] y = new double[n];
    double vx = random.nextGaussian();
    double vy = random.nextGaussian();
    for (int k = 1; k < n; k++) {
      vx = 0.92 * vx + 0.35 * random.nextGaussian() - 0.02 * x[k - 1];
      vy = 0.92 * vy + 0.35 * random.nextGaussian() - 0.02 * y[k - 1];
      x[k] = x[k - 1] + vx;
      y[k] = y[k - 1] + vy;
    }
    double wide = Math.max(range(x), range(y));
    double scale = 24 * severity * scene.width() / 200 / Math.max(1e-6, wide);
    List<int[]> points = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      points.add(
          new int[] {
            (int) Math.round(scale * (x[k] - x[n / 2])), (int) Math.round(scale * (y[k] - y[n / 2]))
          });
    }
    return spread(scene.photo(), points);
  }

  private static double range(double[] values) {
    var figures = java.util.Arrays.stream(values).summaryStatistics();
    return figures.getMax() - figures.getMin();
  }

  /** The camera turns about a point in or beside the picture, by 14° at severity 1. */
  static Pixels turn(Scene scene, double severity, Random random) {
    int w = scene.width();
    int h = scene.height();
    double cx = w * (1.6 * random.nextDouble() - 0.3);
    double cy = h * (random.nextBoolean() ? -0.3 : 1.3);
    double angle = Math.toRadians(14 * severity);
    Pixels out = new Pixels(w, h);
    int n = 4 + (int) (24 * severity);
    for (int k = 0; k < n; k++) {
      double a = angle * ((k + 0.5) / n - 0.5);
      for (int i = 0; i < out.count(); i++) {
        double dx = i % w - cx;
        double dy = i / w - cy;
        double sx = cx + dx * Math.cos(a) - dy * Math.sin(a);
        double sy = cy + dx * Math.sin(a) + dy * Math.cos(a);
        for (int c = 0; c < 3; c++) {
          out.planes()[c][i] += Canvas.at(scene.photo().planes()[c], w, h, sx, sy) / n;
        }
      }
    }
    return out;
  }

  /** A jerk: the picture is there two to four times, each 12 pixels further on at severity 1. */
  static Pixels ghost(Scene scene, double severity, Random random) {
    double angle = random.nextDouble() * 2 * Math.PI;
    double step = 12 * severity * scene.width() / 200;
    List<int[]> points = new ArrayList<>();
    int n = 2 + random.nextInt(3);
    for (int k = 0; k < n; k++) {
      points.add(
          new int[] {
            (int) Math.round(k * step * Math.cos(angle)),
            (int) Math.round(k * step * Math.sin(angle))
          });
    }
    return spread(scene.photo(), points);
  }

  private static Pixels spread(Pixels photo, List<int[]> points) {
    int[] dx = points.stream().mapToInt(p -> p[0]).toArray();
    int[] dy = points.stream().mapToInt(p -> p[1]).toArray();
    float[] weight = new float[dx.length];
    java.util.Arrays.fill(weight, 1f / dx.length);
    return FirstBlur.each(
        photo, plane -> Filters.points(plane, photo.width(), photo.height(), dx, dy, weight));
  }
}
