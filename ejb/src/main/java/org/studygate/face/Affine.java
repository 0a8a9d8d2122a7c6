package org.studygate.face;

import org.studygate.models.image.Placement;

/** Grid index to patient coordinates (LPS, mm) and back; shears of a tilted gantry included. */
final class Affine {

  private final double[] origin;
  private final double[][] forward = new double[3][3];
  private final double[][] back;

  /**
   * @throws IllegalArgumentException when the axes of the grid lie in one plane
   */
  Affine(Placement placement) {
    origin = placement.origin();
    for (int axis = 0; axis < 3; axis++) {
      for (int c = 0; c < 3; c++) {
        forward[c][axis] = placement.axes()[axis][c] * placement.spacing()[axis];
      }
    }
    back = inverse(forward);
  }

  double x(double i, double j, double k) {
    return origin[0] + forward[0][0] * i + forward[0][1] * j + forward[0][2] * k;
  }

  double y(double i, double j, double k) {
    return origin[1] + forward[1][0] * i + forward[1][1] * j + forward[1][2] * k;
  }

  double z(double i, double j, double k) {
    return origin[2] + forward[2][0] * i + forward[2][1] * j + forward[2][2] * k;
  }

  /** The fractional index along one axis of a point in the patient. */
  double index(int axis, double x, double y, double z) {
    double[] row = back[axis];
    return row[0] * (x - origin[0]) + row[1] * (y - origin[1]) + row[2] * (z - origin[2]);
  }

  /** How far one step along a patient axis moves along a grid axis. */
  double step(int axis, int patientAxis) {
    return back[axis][patientAxis];
  }

  private static double[][] inverse(double[][] m) {
    double[][] out = new double[3][3];
    double determinant = 0;
    for (int c = 0; c < 3; c++) {
      determinant += m[0][c] * minor(m, 0, c);
    }
    if (!(Math.abs(determinant) > 1e-12)) {
      throw new IllegalArgumentException("the axes of the grid lie in one plane");
    }
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        out[c][r] = minor(m, r, c) / determinant;
      }
    }
    return out;
  }

  /** Signed minor with cyclic indices. */
  private static double minor(double[][] m, int r, int c) {
    int r1 = (r + 1) % 3;
    int r2 = (r + 2) % 3;
    int c1 = (c + 1) % 3;
    int c2 = (c + 2) % 3;
    return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
  }
}
