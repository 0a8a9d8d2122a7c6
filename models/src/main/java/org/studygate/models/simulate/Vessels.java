package org.studygate.models.simulate;

import static org.studygate.models.simulate.TissueSignals.between;

import java.util.Random;

/** Bright vessels as inflow angiography shows them: cross-sections, and courses in projections. */
final class Vessels {

  private Vessels() {}

  /** Draws vessels into a slice; a projection also loses its tissue contrast. */
  static void draw(float[] v, int width, float[] brain, Random random) {
    boolean projection = random.nextInt(3) == 0;
    if (projection) {
      double flat = between(random, 0.3, 1);
      for (int i = 0; i < v.length; i++) {
        v[i] *= (float) (1 - flat);
      }
    }
    int count = projection ? 10 + random.nextInt(20) : 4 + random.nextInt(14);
    for (int k = 0; k < count; k++) {
      int at = random.nextInt(v.length);
      for (int tries = 0; tries < 100 && brain[at] < 0.5; tries++) {
        at = random.nextInt(v.length);
      }
      double radius = width * between(random, 0.003, 0.011);
      double strength = between(random, 0.6, 1.6);
      int steps = projection ? 60 + random.nextInt(160) : random.nextInt(40);
      course(v, width, at % width, at / width, radius, strength, steps, random);
    }
  }

  private static void course(
      float[] v,
      int width,
      double x,
      double y,
      double radius,
      double strength,
      int steps,
      Random random) {
    double angle = random.nextDouble() * 2 * Math.PI;
    for (int step = 0; step <= steps; step++) {
      Blobs.add(v, width, x, y, radius, strength * 0.6, 2);
      angle += random.nextGaussian() * 0.25;
      x += Math.cos(angle) * radius;
      y += Math.sin(angle) * radius;
    }
  }
}
