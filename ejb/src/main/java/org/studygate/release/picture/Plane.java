package org.studygate.release.picture;

import java.awt.image.BufferedImage;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/**
 * A plane of the patient, whatever way the images were taken. The patient's right is on the left of
 * the picture; a sagittal picture looks to the left.
 */
public enum Plane {
  AXIAL(0, 1, 1, 1),
  CORONAL(0, 2, 1, -1),
  SAGITTAL(1, 2, 1, -1);

  private final int across;
  private final int down;
  private final int acrossSign;
  private final int downSign;

  Plane(int across, int down, int acrossSign, int downSign) {
    this.across = across;
    this.down = down;
    this.acrossSign = acrossSign;
    this.downSign = downSign;
  }

  /**
   * Draws the plane.
   *
   * @param size edge of the square picture, pixels
   */
  public BufferedImage picture(Volume volume, Cut cut, int size) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    bounds(volume, low, high);
    double extent = Math.max(high[across] - low[across], high[down] - low[down]);
    double[] point = {cut.x(), cut.y(), cut.z()};
    double middleAcross = (low[across] + high[across]) / 2;
    double middleDown = (low[down] + high[down]) / 2;
    double[][] inverse = inverse(volume.placement());
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    for (int row = 0; row < size; row++) {
      point[down] = middleDown + downSign * ((row + 0.5) / size - 0.5) * extent;
      for (int column = 0; column < size; column++) {
        point[across] = middleAcross + acrossSign * ((column + 0.5) / size - 0.5) * extent;
        picture.getRaster().setSample(column, row, 0, level(volume, inverse, point, cut));
      }
    }
    return picture;
  }

  private static void bounds(Volume volume, double[] low, double[] high) {
    for (int corner = 0; corner < 8; corner++) {
      double[] at =
          volume
              .placement()
              .toPatient(
                  (corner & 1) * (volume.nx() - 1),
                  (corner >> 1 & 1) * (volume.ny() - 1),
                  (corner >> 2) * (volume.nz() - 1));
      for (int c = 0; c < 3; c++) {
        low[c] = Math.min(low[c], at[c]);
        high[c] = Math.max(high[c], at[c]);
      }
    }
  }

  private static int level(Volume volume, double[][] inverse, double[] point, Cut cut) {
    int[] index = new int[3];
    int[] size = volume.dimensions();
    double[] origin = volume.placement().origin();
    for (int axis = 0; axis < 3; axis++) {
      double at = 0;
      for (int c = 0; c < 3; c++) {
        at += inverse[axis][c] * (point[c] - origin[c]);
      }
      index[axis] = (int) Math.round(at);
      if (index[axis] < 0 || index[axis] >= size[axis]) {
        return 0;
      }
    }
    double value = volume.at(index[0], index[1], index[2]);
    double of = (value - cut.low()) / Math.max(1e-9, cut.high() - cut.low());
    return (int) Math.round(255 * Math.min(1, Math.max(0, of)));
  }

  /** From millimetres to voxels; a tilted gantry makes the axes oblique. */
  private static double[][] inverse(Placement placement) {
    double[][] m = new double[3][3];
    for (int axis = 0; axis < 3; axis++) {
      for (int c = 0; c < 3; c++) {
        m[c][axis] = placement.axes()[axis][c] * placement.spacing()[axis];
      }
    }
    double[][] out = new double[3][3];
    double determinant = 0;
    for (int i = 0; i < 3; i++) {
      determinant += m[0][i] * cofactor(m, 0, i);
    }
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        out[j][i] = cofactor(m, i, j) / determinant;
      }
    }
    return out;
  }

  private static double cofactor(double[][] m, int row, int column) {
    int r1 = (row + 1) % 3;
    int r2 = (row + 2) % 3;
    int c1 = (column + 1) % 3;
    int c2 = (column + 2) % 3;
    return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
  }
}
