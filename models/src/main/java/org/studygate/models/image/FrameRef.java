package org.studygate.models.image;

import java.nio.file.Path;

/**
 * One slice of a series and where its pixels are.
 *
 * @param frame 0-based frame of the file
 * @param tile 0-based tile of a Siemens mosaic, or -1
 * @param position LPS mm of the first pixel's centre, or null
 * @param orientation direction cosines of row and column (six), or null
 * @param spacing mm between rows, then between columns, or null
 * @param thickness of the slice in mm, or NaN
 */
record FrameRef(
    Path file,
    String sopInstanceUid,
    int frame,
    int tile,
    int instanceNumber,
    int columns,
    int rows,
    double[] position,
    double[] orientation,
    double[] spacing,
    double thickness) {

  boolean placed() {
    return position != null && orientation != null;
  }

  double[] rowDirection() {
    return new double[] {orientation[0], orientation[1], orientation[2]};
  }

  double[] columnDirection() {
    return new double[] {orientation[3], orientation[4], orientation[5]};
  }

  double[] normal() {
    return Placement.cross(rowDirection(), columnDirection());
  }
}
