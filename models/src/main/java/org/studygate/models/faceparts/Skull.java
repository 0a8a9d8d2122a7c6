package org.studygate.models.faceparts;

/** Closes dents and holes of the inside of the skull, which is smooth and has none. */
final class Skull {

  private static final int RADIUS = 2;
  private static final float INSIDE = 0.4f;
  private static final float CLOSED = 0.6f;

  /** Nearer to the skin than this nothing is closed, mm. */
  private static final float SKIN = 11;

  private static final int[] STRIDE = {1, HeadGrid.NX, HeadGrid.NX * HeadGrid.NY};

  private Skull() {}

  /** Raises the probability of the inside of the skull, at the cost of the others, in place. */
  static void close(float[][] p, float[] depth) {
    float[] inside = new float[HeadGrid.VOXELS];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = p[HeadGrid.BRAIN][i] > INSIDE ? 1 : 0;
    }
    float[] closed = inside;
    for (int round = 0; round < RADIUS; round++) {
      closed = extreme(closed, true);
    }
    for (int round = 0; round < RADIUS; round++) {
      closed = extreme(closed, false);
    }
    for (int i = 0; i < inside.length; i++) {
      if (closed[i] > 0 && p[HeadGrid.BRAIN][i] < CLOSED && depth[i] > SKIN) {
        float others = 1 - p[HeadGrid.BRAIN][i];
        for (int label = 0; label < HeadGrid.CLASSES; label++) {
          p[label][i] *= (1 - CLOSED) / Math.max(1e-6f, others);
        }
        p[HeadGrid.BRAIN][i] = CLOSED;
      }
    }
  }

  private static float[] extreme(float[] in, boolean largest) {
    float[] out = in.clone();
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < in.length; i++) {
        float before = i >= STRIDE[axis] ? in[i - STRIDE[axis]] : in[i];
        float after = i + STRIDE[axis] < in.length ? in[i + STRIDE[axis]] : in[i];
        out[i] =
            largest
                ? Math.max(out[i], Math.max(before, after))
                : Math.min(out[i], Math.min(before, after));
      }
    }
    return out;
  }
}
