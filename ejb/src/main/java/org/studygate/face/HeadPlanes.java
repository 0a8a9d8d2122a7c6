package org.studygate.face;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.studygate.models.image.Volume;

/**
 * Planes of a head along the patient's axes.
 *
 * @param low value that is drawn black
 * @param high value that is drawn white
 * @param at voxel of the three planes: x, y, z
 */
record HeadPlanes(IsoGrid grid, float low, float high, int[] at) {

  private static final int MOST_VOXELS = 8_000_000;

  static HeadPlanes of(Volume head) {
    IsoGrid grid = IsoGrid.of(head, 1, MOST_VOXELS, Float.NaN);
    float[] values = head.voxels();
    int stride = Math.max(1, values.length / 100_000);
    float[] sample = new float[(values.length + stride - 1) / stride];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = values[i * stride];
    }
    Arrays.sort(sample);
    float low = Math.max(-200, sample[sample.length / 100]);
    float high = sample[sample.length - 1 - sample.length / 150];
    int[] middle = {grid.nx() / 2, grid.ny() / 2, grid.nz() / 2};
    return new HeadPlanes(grid, low, Math.max(low + 1, high), middle);
  }

  /** Another state of the head, with planes through the middle of what differs. */
  HeadPlanes other(Volume after) {
    IsoGrid other = IsoGrid.of(after, 1, MOST_VOXELS, Float.NaN);
    double[] sum = new double[3];
    int count = 0;
    int i = 0;
    for (int z = 0; z < other.nz(); z++) {
      for (int y = 0; y < other.ny(); y++) {
        for (int x = 0; x < other.nx(); x++, i++) {
          boolean head = grid.values()[i] > low + 0.15f * (high - low);
          if (head && other.values()[i] != grid.values()[i]) {
            sum[0] += x;
            sum[1] += y;
            sum[2] += z;
            count++;
          }
        }
      }
    }
    int[] middle = at.clone();
    for (int axis = 0; axis < 3 && count > 0; axis++) {
      middle[axis] = (int) (sum[axis] / count);
    }
    return new HeadPlanes(other, low, high, middle);
  }

  /**
   * @param plane 0 sagittal, 1 coronal, 2 axial
   * @param place whose planes to take
   */
  BufferedImage picture(int plane, HeadPlanes place) {
    int width = plane == 0 ? grid.ny() : grid.nx();
    int height = plane == 2 ? grid.ny() : grid.nz();
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int v = 0; v < height; v++) {
      for (int u = 0; u < width; u++) {
        int voxel =
            switch (plane) {
              case 0 -> grid.index(place.at[0], u, height - 1 - v);
              case 1 -> grid.index(u, place.at[1], height - 1 - v);
              default -> grid.index(u, v, place.at[2]);
            };
        float value = grid.values()[voxel];
        int grey = (int) Math.max(0, Math.min(255, 255 * (value - low) / (high - low)));
        out.setRGB(u, v, grey << 16 | grey << 8 | grey);
      }
    }
    return out;
  }
}
