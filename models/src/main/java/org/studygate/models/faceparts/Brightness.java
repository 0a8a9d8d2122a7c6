package org.studygate.models.faceparts;

import java.util.Arrays;

/** Brings the intensities of any scanner to 0…1. */
final class Brightness {

  /** Values below are padding around a round field of view, not Hounsfield units. */
  private static final float AIR = -1024;

  private static final double DARK = 0.02;
  private static final double BRIGHT = 0.997;

  private Brightness() {}

  /**
   * Stretches the 2nd to 99.7th percentile of the voxels inside the image to 0…1, in place; outside
   * becomes 0.
   *
   * @return false when the image is constant
   */
  static boolean normalise(float[] values, float[] inside) {
    float[] sorted = new float[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (inside[i] > 0.5f) {
        values[i] = Math.max(AIR, values[i]);
        sorted[n++] = values[i];
      }
    }
    if (n == 0) {
      return false;
    }
    Arrays.sort(sorted, 0, n);
    float low = sorted[(int) (DARK * (n - 1))];
    float high = sorted[(int) (BRIGHT * (n - 1))];
    float range = high - low;
    for (int i = 0; i < values.length; i++) {
      float value = range > 0 ? (values[i] - low) / range : 0;
      values[i] = inside[i] > 0.5f ? Math.max(0, Math.min(1, value)) : 0;
    }
    return range > 0;
  }
}
