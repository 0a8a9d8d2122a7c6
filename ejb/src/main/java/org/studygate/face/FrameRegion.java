package org.studygate.face;

import java.util.stream.IntStream;

/**
 * What to do with each pixel of one frame.
 *
 * @param role 0 leave; a part's label: change, it is of that part; see the constants
 * @param depth under the new surface, mm; where the role says change
 */
record FrameRegion(byte[] role, float[] depth) {

  /** Inside the skull. */
  static final byte BRAIN = 64;

  /** Kept part: this plus its label. */
  static final byte KEPT = 32;

  static boolean changes(byte role) {
    return role > 0 && role < KEPT;
  }

  static FrameRegion of(HeadRegions regions, Stack stack, int index) {
    FaceFrame frame = stack.frames().get(index);
    FrameRegion out =
        new FrameRegion(
            new byte[frame.columns() * frame.rows()], new float[frame.columns() * frame.rows()]);
    Voxel voxel = Voxel.of(stack, frame, regions.sameGrid(stack));
    IntStream.range(0, frame.rows()).parallel().forEach(row -> out.row(regions, voxel, row, frame));
    return out;
  }

  private void row(HeadRegions regions, Voxel voxel, int row, FaceFrame frame) {
    double[] o = frame.orientation();
    double[] p = frame.position();
    double down = frame.spacing()[0] * row;
    double x = p[0] + o[3] * down;
    double y = p[1] + o[4] * down;
    double z = p[2] + o[5] * down;
    double step = frame.spacing()[1];
    float[] result = new float[1];
    for (int column = 0; column < frame.columns(); column++) {
      int at = row * frame.columns() + column;
      double across = step * column;
      role[at] =
          regions.role(x + o[0] * across, y + o[1] * across, z + o[2] * across, voxel, result);
      depth[at] = result[0];
    }
  }

  /**
   * The points of a voxel to look at besides its middle: the corners of a thick one.
   *
   * @param offsets LPS mm
   */
  record Voxel(double[][] offsets) {

    private static final double THICK = 2;
    private static final double REACH = 0.4;

    static Voxel of(Stack stack, FaceFrame frame, boolean sameGrid) {
      double[] o = frame.orientation();
      double[] n = frame.normal();
      double[][] axes = {{o[0], o[1], o[2]}, {o[3], o[4], o[5]}, n};
      double[] edge = {
        frame.spacing()[1], frame.spacing()[0], Math.max(stack.thickness(), stack.gap())
      };
      if (sameGrid) {
        return new Voxel(new double[0][]);
      }
      java.util.List<double[]> out = new java.util.ArrayList<>();
      for (int axis = 0; axis < 3; axis++) {
        if (edge[axis] > THICK) {
          for (int side = -1; side <= 1; side += 2) {
            double by = side * REACH * edge[axis];
            out.add(new double[] {axes[axis][0] * by, axes[axis][1] * by, axes[axis][2] * by});
          }
        }
      }
      return new Voxel(out.toArray(double[][]::new));
    }
  }
}
