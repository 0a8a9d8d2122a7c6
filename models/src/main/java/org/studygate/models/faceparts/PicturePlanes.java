package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Volume;

/**
 * The ways in which a picture without a header may show a head: as an axial, coronal or sagittal
 * slice, either way up and either way round, of ordinary size.
 */
final class PicturePlanes {

  /** Length of what a picture shows of a head, mm. */
  private static final double HEAD = 205;

  private static final double LAYER = 4;
  private static final int[][][] DIRECTIONS = {
    {{1, 0, 0}, {0, 1, 0}}, {{1, 0, 0}, {0, 0, -1}}, {{0, 1, 0}, {0, 0, -1}}
  };

  private PicturePlanes() {}

  static List<Volume> of(Slice picture) {
    double pixel = HEAD / length(picture);
    List<Volume> out = new ArrayList<>();
    for (int[][] plane : DIRECTIONS) {
      for (int flips = 0; flips < 4; flips++) {
        double[] row = signed(plane[0], (flips & 1) == 0 ? 1 : -1);
        double[] column = signed(plane[1], (flips & 2) == 0 ? 1 : -1);
        double[][] axes = {row, column, SliceAxes.normal(new double[][] {row, column})};
        Placement placement =
            new Placement(new double[3], axes, new double[] {pixel, pixel, LAYER});
        out.add(new Volume(picture.width(), picture.height(), 1, picture.values(), placement));
      }
    }
    return out;
  }

  private static double[] signed(int[] direction, int sign) {
    return new double[] {sign * direction[0], sign * direction[1], sign * direction[2]};
  }

  /** The longer side of the box around what is brighter than the mean, in pixels. */
  private static double length(Slice picture) {
    double sum = 0;
    for (float value : picture.values()) {
      sum += value;
    }
    double mean = sum / picture.values().length;
    int[] box = {picture.width(), picture.height(), 0, 0};
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (picture.at(x, y) > mean) {
          box[0] = Math.min(box[0], x);
          box[1] = Math.min(box[1], y);
          box[2] = Math.max(box[2], x);
          box[3] = Math.max(box[3], y);
        }
      }
    }
    return Math.max(16, Math.max(box[2] - box[0], box[3] - box[1]));
  }
}
