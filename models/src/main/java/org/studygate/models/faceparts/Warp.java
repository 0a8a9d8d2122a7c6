package org.studygate.models.faceparts;

import java.util.Random;

/**
 * A random change of pose and shape: rotation, scaling, shear, mirror, shift, and two smooth random
 * fields, one of the size of a head and one of the size of a nose.
 */
final class Warp {

  private static final double COARSE = 48;
  private static final double FINE = 22;

  private final double[][] matrix = new double[3][3];
  private final double[] shift = new double[3];
  private final SmoothField[] coarse = new SmoothField[3];
  private final SmoothField[] fine = new SmoothField[3];
  private final boolean mirror;

  Warp(Random random, boolean head) {
    double turn = Math.toRadians(random.nextDouble() < 0.85 ? 11 : 22);
    double[] angles = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      angles[axis] = head ? clip(random.nextGaussian()) * turn : random.nextDouble() * 2 * Math.PI;
      shift[axis] = clip(random.nextGaussian()) * (axis == 0 ? 10 : 18);
    }
    double size = Math.exp(clip(random.nextGaussian()) * 0.09 + (head ? 0.02 : 0));
    double[][] rotation = rotation(angles);
    for (int row = 0; row < 3; row++) {
      for (int c = 0; c < 3; c++) {
        matrix[row][c] = rotation[row][c] * size + random.nextGaussian() * 0.035;
      }
    }
    mirror = random.nextBoolean();
    double bend = random.nextDouble() * 7;
    double detail = random.nextDouble() * 2.8;
    for (int axis = 0; axis < 3; axis++) {
      coarse[axis] = new SmoothField(random, COARSE, bend);
      fine[axis] = new SmoothField(random, FINE, detail);
    }
  }

  private static double clip(double normal) {
    return Math.max(-2.2, Math.min(2.2, normal));
  }

  private static double[][] rotation(double[] a) {
    double[][] out = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    for (int axis = 0; axis < 3; axis++) {
      int p = (axis + 1) % 3;
      int q = (axis + 2) % 3;
      for (int row = 0; row < 3; row++) {
        double u = out[row][p];
        double v = out[row][q];
        out[row][p] = u * Math.cos(a[axis]) - v * Math.sin(a[axis]);
        out[row][q] = u * Math.sin(a[axis]) + v * Math.cos(a[axis]);
      }
    }
    return out;
  }

  /** Where (mm from the source's middle) a point (mm from the grid's middle) comes from. */
  void source(double x, double y, double z, double[] out) {
    double dx = x + shift[0] + coarse[0].at(x, y, z) + fine[0].at(x, y, z);
    double dy = y + shift[1] + coarse[1].at(x, y, z) + fine[1].at(x, y, z);
    double dz = z + shift[2] + coarse[2].at(x, y, z) + fine[2].at(x, y, z);
    for (int row = 0; row < 3; row++) {
      out[row] = matrix[row][0] * dx + matrix[row][1] * dy + matrix[row][2] * dz;
    }
    if (mirror) {
      out[0] = -out[0];
    }
  }
}
