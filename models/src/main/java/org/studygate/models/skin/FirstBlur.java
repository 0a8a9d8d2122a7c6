package org.studygate.models.skin;

import java.util.Random;

/** Blur for training. */
final class FirstBlur {

  private FirstBlur() {}

  /** Out of focus: a Gaussian of standard deviation 4 pixels at severity 1. */
  static Pixels gaussian(Scene scene, double severity, Random random) {
    double sigma = Math.max(0.1, 4 * severity * scene.width() / 200);
    return each(scene.photo(), plane -> blurred(plane, scene, sigma));
  }

  private static float[] blurred(float[] plane, Scene scene, double sigma) {
    return Filters.gaussian(plane, scene.width(), scene.height(), sigma);
  }

  /** Out of focus: two means over squares, of a radius of 5 pixels at severity 1. */
  static Pixels twoBoxes(Scene scene, double severity, Random random) {
    int radius = (int) Math.round(5 * severity * scene.width() / 200);
    int w = scene.width();
    int h = scene.height();
    return each(
        scene.photo(), plane -> Filters.box(Filters.box(plane, w, h, radius), w, h, radius));
  }

  /** A straight, even movement over 26 pixels at severity 1, in any direction. */
  static Pixels line(Scene scene, double severity, Random random) {
    return path(scene, severity, random.nextDouble() * Math.PI, 0);
  }

  /** A movement of that length on an arc of up to a right angle. */
  static Pixels arc(Scene scene, double severity, Random random) {
    return path(
        scene, severity, random.nextDouble() * Math.PI, (random.nextDouble() - 0.5) * Math.PI);
  }

  private static Pixels path(Scene scene, double severity, double angle, double bend) {
    double length = 26 * severity * scene.width() / 200;
    int n = Math.max(1, (int) Math.ceil(length));
    int[] dx = new int[n];
    int[] dy = new int[n];
    float[] weight = new float[n];
    double x = 0;
    double y = 0;
    for (int k = 0; k < n; k++) {
      dx[k] = (int) Math.round(x - length / 2 * Math.cos(angle));
      dy[k] = (int) Math.round(y - length / 2 * Math.sin(angle));
      weight[k] = 1f / n;
      double at = angle + bend * ((double) k / n - 0.5);
      x += Math.cos(at) * length / n;
      y += Math.sin(at) * length / n;
    }
    return each(
        scene.photo(),
        plane -> Filters.points(plane, scene.width(), scene.height(), dx, dy, weight));
  }

  static Pixels each(Pixels in, java.util.function.UnaryOperator<float[]> change) {
    return new Pixels(
        in.width(),
        in.height(),
        new float[][] {
          change.apply(in.planes()[0]), change.apply(in.planes()[1]), change.apply(in.planes()[2])
        });
  }
}
