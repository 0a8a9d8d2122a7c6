package org.studygate.models.tissue;

/**
 * A map of points in mm: scales along the axes, then turns about x, y and z, then a shift, all
 * about a centre.
 *
 * @param p shift x, y, z in mm; turns in radians; logarithms of the scales
 */
record Affine(double[] centre, double[] p) {

  static Affine shift(double[] centre, double x, double y, double z) {
    return new Affine(centre, new double[] {x, y, z, 0, 0, 0, 0, 0, 0});
  }

  /** The matrix and offset as {@code [3][4]}. */
  double[][] matrix() {
    double[][] turn = times(times(turn(2, p[5]), turn(1, p[4])), turn(0, p[3]));
    double[][] out = new double[3][4];
    for (int r = 0; r < 3; r++) {
      out[r][3] = centre[r] + p[r];
      for (int c = 0; c < 3; c++) {
        out[r][c] = turn[r][c] * Math.exp(p[6 + c]);
        out[r][3] -= out[r][c] * centre[c];
      }
    }
    return out;
  }

  static double[] apply(double[][] m, double[] at) {
    double[] out = new double[3];
    for (int r = 0; r < 3; r++) {
      out[r] = m[r][0] * at[0] + m[r][1] * at[1] + m[r][2] * at[2] + m[r][3];
    }
    return out;
  }

  /** The inverse of a {@code [3][4]} matrix. */
  static double[][] inverse(double[][] m) {
    double det =
        m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
            - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
            + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    double[][] out = new double[3][4];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        int a = (c + 1) % 3;
        int b = (c + 2) % 3;
        int d = (r + 1) % 3;
        int e = (r + 2) % 3;
        out[r][c] = (m[a][d] * m[b][e] - m[a][e] * m[b][d]) / det;
      }
    }
    for (int r = 0; r < 3; r++) {
      out[r][3] = -(out[r][0] * m[0][3] + out[r][1] * m[1][3] + out[r][2] * m[2][3]);
    }
    return out;
  }

  private static double[][] turn(int axis, double angle) {
    int a = (axis + 1) % 3;
    int b = (axis + 2) % 3;
    double[][] out = new double[3][3];
    out[axis][axis] = 1;
    out[a][a] = Math.cos(angle);
    out[b][b] = Math.cos(angle);
    out[a][b] = -Math.sin(angle);
    out[b][a] = Math.sin(angle);
    return out;
  }

  private static double[][] times(double[][] a, double[][] b) {
    double[][] out = new double[3][3];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        for (int k = 0; k < 3; k++) {
          out[r][c] += a[r][k] * b[k][c];
        }
      }
    }
    return out;
  }
}
