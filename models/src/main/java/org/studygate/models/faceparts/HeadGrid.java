package org.studygate.models.faceparts;

/**
 * The grid on which the network sees a head: 216 × 252 × 252 mm at 4.5 mm, axes left, back, head.
 * Indices are {@code x + NX * (y + NY * z)}.
 */
final class HeadGrid {

  static final int NX = 48;
  static final int NY = 56;
  static final int NZ = 56;
  static final int VOXELS = NX * NY * NZ;

  /** Voxel size, mm. */
  static final double STEP = 4.5;

  /** Intensity, and whether a voxel is in the image at all. */
  static final int CHANNELS = 2;

  /** Nothing, the five parts, the inside of the skull, the rest of the head. */
  static final int CLASSES = 8;

  static final int BRAIN = 6;
  static final int HEAD = 7;

  private HeadGrid() {}

  static int[] shape() {
    return new int[] {CHANNELS, NZ, NY, NX};
  }

  /** The shape of a batch of one. */
  static long[] batch() {
    return new long[] {1, CHANNELS, NZ, NY, NX};
  }

  static int index(int x, int y, int z) {
    return x + NX * (y + NY * z);
  }

  /** Distance of a voxel's centre from the middle of the grid along an axis, mm. */
  static double offset(int axis, int index) {
    int n = axis == 0 ? NX : axis == 1 ? NY : NZ;
    return (index - (n - 1) / 2.0) * STEP;
  }
}
