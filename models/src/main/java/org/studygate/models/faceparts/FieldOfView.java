package org.studygate.models.faceparts;

import java.util.Random;

/** Cuts away what a scan did not cover: planes near the axes, stacks of few slices, one slice. */
final class FieldOfView {

  private FieldOfView() {}

  /**
   * Leaves the image as it is in 45 of 100 cases, where it is no stack of few slices.
   *
   * @param inside 1 in the image, 0 outside, changed in place
   * @param brightness set to 0 where something is cut
   * @param thin share of single slices and stacks of few
   */
  static void crop(float[] inside, float[] brightness, byte[] label, double thin, Random random) {
    boolean stack = random.nextDouble() < thin;
    if (!stack && random.nextDouble() < 0.53) {
      return;
    }
    // cut-off voxels may stay "in the image" as padding, as after a resampling
    boolean padded = random.nextDouble() < 0.3;
    if (!stack) {
      int cuts = 1 + random.nextInt(3);
      for (int cut = 0; cut < cuts; cut++) {
        int axis = random.nextDouble() < 0.55 ? 2 : random.nextDouble() < 0.6 ? 1 : 0;
        int side = random.nextBoolean() ? 1 : -1;
        double at = (axis == 0 ? 30 : 20) + random.nextDouble() * 95;
        keep(inside, brightness, label, padded, normal(axis, side, random), -1e9, at);
      }
    } else {
      int axis = random.nextInt(3);
      double middle = (random.nextDouble() * 2 - 1) * (axis == 0 ? 60 : 100);
      double half =
          random.nextDouble() < 0.6
              ? HeadGrid.STEP / 2
              : HeadGrid.STEP * (1 + random.nextInt(8)) / 2;
      double[] normal = {0, 0, 0};
      normal[axis] = 1;
      // the middle of a grid layer, so that a single slice is one layer
      double layer = HeadGrid.offset(axis, 0);
      middle = layer + Math.rint((middle - layer) / HeadGrid.STEP) * HeadGrid.STEP;
      keep(inside, brightness, label, false, normal, middle - half, middle + half);
    }
  }

  private static double[] normal(int axis, int side, Random random) {
    double tilt = Math.toRadians(14);
    double[] normal = new double[3];
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      normal[c] = c == axis ? side : random.nextGaussian() * tilt * 0.7;
      sum += normal[c] * normal[c];
    }
    for (int c = 0; c < 3; c++) {
      normal[c] /= Math.sqrt(sum);
    }
    return normal;
  }

  private static void keep(
      float[] inside,
      float[] brightness,
      byte[] label,
      boolean padded,
      double[] normal,
      double from,
      double to) {
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          double along =
              normal[0] * HeadGrid.offset(0, x)
                  + normal[1] * HeadGrid.offset(1, y)
                  + normal[2] * HeadGrid.offset(2, z);
          if (along < from || along > to) {
            brightness[i] = 0;
            label[i] = 0;
            inside[i] = padded ? inside[i] : 0;
          }
        }
      }
    }
  }
}
