package org.studygate.models.faceparts;

import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/** Finds the (fractional) voxel of a point of the patient, also in sheared grids. */
final class Locator {

  private final double[] origin;
  private final double[][] inverse;

  Locator(Placement placement) {
    origin = placement.origin();
    double[][] m = new double[3][3];
    for (int axis = 0; axis < 3; axis++) {
      for (int c = 0; c < 3; c++) {
        m[c][axis] = placement.axes()[axis][c] * placement.spacing()[axis];
      }
    }
    inverse = invert(m);
  }

  static double[][] invert(double[][] m) {
    double[][] out = new double[3][3];
    double det = 0;
    for (int i = 0; i < 3; i++) {
      det +=
          m[0][i] * (m[1][(i + 1) % 3] * m[2][(i + 2) % 3] - m[1][(i + 2) % 3] * m[2][(i + 1) % 3]);
    }
    if (Math.abs(det) < 1e-12) {
      throw new IllegalArgumentException("the grid's axes lie in one plane");
    }
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        out[i][j] =
            (m[(j + 1) % 3][(i + 1) % 3] * m[(j + 2) % 3][(i + 2) % 3]
                    - m[(j + 1) % 3][(i + 2) % 3] * m[(j + 2) % 3][(i + 1) % 3])
                / det;
      }
    }
    return out;
  }

  /** Fractional indices of a point (LPS, mm). */
  double[] index(double x, double y, double z) {
    double a = x - origin[0];
    double b = y - origin[1];
    double c = z - origin[2];
    return new double[] {
      inverse[0][0] * a + inverse[0][1] * b + inverse[0][2] * c,
      inverse[1][0] * a + inverse[1][1] * b + inverse[1][2] * c,
      inverse[2][0] * a + inverse[2][1] * b + inverse[2][2] * c
    };
  }

  /** The largest step in voxels that a step in mm along any patient axis makes, by grid axis. */
  double[] voxels(double mm) {
    double[] out = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      for (int c = 0; c < 3; c++) {
        out[axis] = Math.max(out[axis], Math.abs(inverse[axis][c]) * mm);
      }
    }
    return out;
  }

  /** Whether an index lies in the volume, half a voxel of margin included. */
  static boolean within(Volume v, double[] index) {
    return within(index[0], v.nx()) && within(index[1], v.ny()) && within(index[2], v.nz());
  }

  static boolean within(double index, int n) {
    return index > -0.5 && index < n - 0.5;
  }

  static float nearest(Volume v, double[] index) {
    return v.at(
        clamp((int) Math.rint(index[0]), v.nx()),
        clamp((int) Math.rint(index[1]), v.ny()),
        clamp((int) Math.rint(index[2]), v.nz()));
  }

  /** Trilinear; indices outside take the nearest border. */
  static double sample(Volume v, double x, double y, double z) {
    double cx = Math.max(0, Math.min(v.nx() - 1.0, x));
    double cy = Math.max(0, Math.min(v.ny() - 1.0, y));
    double cz = Math.max(0, Math.min(v.nz() - 1.0, z));
    int x0 = (int) cx;
    int y0 = (int) cy;
    int z0 = (int) cz;
    int x1 = Math.min(v.nx() - 1, x0 + 1);
    int y1 = Math.min(v.ny() - 1, y0 + 1);
    int z1 = Math.min(v.nz() - 1, z0 + 1);
    double u = cx - x0;
    double w = cy - y0;
    double t = cz - z0;
    double front =
        mix(
            mix(v.at(x0, y0, z0), v.at(x1, y0, z0), u),
            mix(v.at(x0, y1, z0), v.at(x1, y1, z0), u),
            w);
    double back =
        mix(
            mix(v.at(x0, y0, z1), v.at(x1, y0, z1), u),
            mix(v.at(x0, y1, z1), v.at(x1, y1, z1), u),
            w);
    return mix(front, back, t);
  }

  private static double mix(double a, double b, double part) {
    return a + (b - a) * part;
  }

  private static int clamp(int i, int n) {
    return Math.max(0, Math.min(n - 1, i));
  }
}
