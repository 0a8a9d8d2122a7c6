package org.studygate.models.faceparts;

import java.util.Random;

/**
 * A smooth random field over the head grid: normal values on a coarse lattice, trilinear between.
 */
final class SmoothField {

  private final double spacing;
  private final double[] origin = new double[3];
  private final int nx;
  private final int ny;
  private final int nz;
  private final float[] values;

  /**
   * @param spacing of the lattice, mm
   * @param deviation of the values on it
   */
  SmoothField(Random random, double spacing, double deviation) {
    this.spacing = spacing;
    nx = cells(HeadGrid.NX);
    ny = cells(HeadGrid.NY);
    nz = cells(HeadGrid.NZ);
    origin[0] = HeadGrid.offset(0, 0) - spacing * random.nextDouble();
    origin[1] = HeadGrid.offset(1, 0) - spacing * random.nextDouble();
    origin[2] = HeadGrid.offset(2, 0) - spacing * random.nextDouble();
    values = new float[nx * ny * nz];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
  }

  private int cells(int n) {
    return (int) (n * HeadGrid.STEP / spacing) + 3;
  }

  /** Value at a point, mm from the grid's middle. */
  double at(double x, double y, double z) {
    double u = (x - origin[0]) / spacing;
    double v = (y - origin[1]) / spacing;
    double w = (z - origin[2]) / spacing;
    int i = Math.max(0, Math.min(nx - 2, (int) u));
    int j = Math.max(0, Math.min(ny - 2, (int) v));
    int k = Math.max(0, Math.min(nz - 2, (int) w));
    double a = u - i;
    double b = v - j;
    double c = w - k;
    int p = i + nx * (j + ny * k);
    int q = p + nx * ny;
    return (1 - c) * plane(p, a, b) + c * plane(q, a, b);
  }

  private double plane(int p, double a, double b) {
    return (1 - b) * ((1 - a) * values[p] + a * values[p + 1])
        + b * ((1 - a) * values[p + nx] + a * values[p + nx + 1]);
  }
}
