package org.studygate.models.image;

/**
 * Where a grid lies in the patient (LPS, millimetres).
 *
 * @param origin centre of voxel (0, 0, 0)
 * @param axes unit vectors of the three grid axes, {@code axes[axis][lps]}; with a tilted gantry
 *     the third is not perpendicular to the others
 * @param spacing distance of voxel centres along each axis, mm
 */
public record Placement(double[] origin, double[][] axes, double[] spacing) {

  /** Patient coordinates of a (fractional) voxel index, mm. */
  public double[] toPatient(double i, double j, double k) {
    double[] index = {i, j, k};
    double[] point = origin.clone();
    for (int axis = 0; axis < 3; axis++) {
      for (int c = 0; c < 3; c++) {
        point[c] += index[axis] * spacing[axis] * axes[axis][c];
      }
    }
    return point;
  }

  /**
   * The (fractional) voxel index of a point of the patient, by Cramer's rule, as the axes of a
   * tilted gantry are not perpendicular.
   */
  public double[] toIndex(double[] point) {
    double[] from = minus(point, origin);
    double[] yz = cross(axes[1], axes[2]);
    double determinant = dot(axes[0], yz);
    return new double[] {
      dot(from, yz) / determinant / spacing[0],
      dot(from, cross(axes[2], axes[0])) / determinant / spacing[1],
      dot(from, cross(axes[0], axes[1])) / determinant / spacing[2]
    };
  }

  /** A grid along the patient's axes at the origin. */
  public static Placement aligned(double dx, double dy, double dz) {
    return new Placement(
        new double[3], new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[] {dx, dy, dz});
  }

  static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static double length(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  static double[] unit(double[] a) {
    double length = length(a);
    return new double[] {a[0] / length, a[1] / length, a[2] / length};
  }

  static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }
}
