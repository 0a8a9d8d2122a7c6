package org.studygate.models.faceparts;

/**
 * How deep each voxel of the head grid lies under the skin that can be seen from the front, the
 * back, the sides or above.
 */
final class SkinDepth {

  private static final float FAR = 1e6f;
  private static final int[] SIZE = {HeadGrid.NX, HeadGrid.NY, HeadGrid.NZ};
  private static final int[] STRIDE = {1, HeadGrid.NX, HeadGrid.NX * HeadGrid.NY};

  private SkinDepth() {}

  /** Chamfer distance to the air outside, mm of the grid; 0 in that air. */
  static float[] of(HeadProbabilities found) {
    boolean[] air = outside(found);
    float[] depth = new float[HeadGrid.VOXELS];
    for (int i = 0; i < depth.length; i++) {
      depth[i] = air[i] && found.inside(i) ? 0 : FAR;
    }
    sweep(depth, 1);
    sweep(depth, -1);
    return depth;
  }

  private static boolean[] outside(HeadProbabilities found) {
    boolean[] out = new boolean[HeadGrid.VOXELS];
    ray(found, out, 0, false);
    ray(found, out, 0, true);
    ray(found, out, 1, false);
    ray(found, out, 1, true);
    ray(found, out, 2, true);
    return out;
  }

  private static void ray(HeadProbabilities found, boolean[] out, int axis, boolean back) {
    for (int start = 0; start < HeadGrid.VOXELS; start++) {
      if (start / STRIDE[axis] % SIZE[axis] != 0) {
        continue;
      }
      for (int step = 0; step < SIZE[axis]; step++) {
        int i = start + (back ? SIZE[axis] - 1 - step : step) * STRIDE[axis];
        if (found.inside(i) && tissue(found, i)) {
          break;
        }
        out[i] = true;
      }
    }
  }

  /** Air of a part's shell belongs to the part, so brightness decides there. */
  private static boolean tissue(HeadProbabilities found, int i) {
    float air = found.p()[0][i];
    return air < 0.5f && found.input()[i] > 0.06f;
  }

  private static void sweep(float[] depth, int direction) {
    float side = (float) HeadGrid.STEP;
    float edge = side * 1.4142f;
    float corner = side * 1.7321f;
    for (int n = 0; n < depth.length; n++) {
      int i = direction > 0 ? n : depth.length - 1 - n;
      int x = i % HeadGrid.NX;
      int y = i / HeadGrid.NX % HeadGrid.NY;
      int z = i / STRIDE[2];
      for (int d = 0; d < 13; d++) {
        // the 13 neighbours that a sweep has passed: the layer below, the row before, the voxel
        // before
        int dx = d < 12 ? d % 3 - 1 : -1;
        int dy = d < 9 ? d / 3 - 1 : d < 12 ? -1 : 0;
        int dz = d < 9 ? -1 : 0;
        int u = x + direction * dx;
        int v = y + direction * dy;
        int w = z + direction * dz;
        if (u < 0 || v < 0 || w < 0 || u >= SIZE[0] || v >= SIZE[1] || w >= SIZE[2]) {
          continue;
        }
        int steps = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
        float length = steps == 1 ? side : steps == 2 ? edge : corner;
        depth[i] = Math.min(depth[i], depth[HeadGrid.index(u, v, w)] + length);
      }
    }
  }
}
