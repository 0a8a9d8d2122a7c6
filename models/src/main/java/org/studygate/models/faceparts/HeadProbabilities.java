package org.studygate.models.faceparts;

/**
 * What the network said on a grid.
 *
 * @param window where the grid lies
 * @param p probability by class, then voxel
 * @param input what it saw: brightness, then whether a voxel is in the image
 */
record HeadProbabilities(HeadWindow window, float[][] p, float[] input) {

  /** Volume in cm³ where a class is likelier than {@code above}. */
  double volume(int label, float above) {
    int count = 0;
    for (float value : p[label]) {
      count += value > above ? 1 : 0;
    }
    return count * Math.pow(HeadGrid.STEP * window.scale(), 3) / 1000;
  }

  /** How much of a head there is: cm³ of brain, and the parts counted ten times. */
  double score() {
    double score = volume(HeadGrid.BRAIN, 0.5f) + 0.2 * volume(HeadGrid.HEAD, 0.5f);
    for (FacePart part : FacePart.values()) {
      score += (part == FacePart.SURFACE ? 1 : 10) * volume(part.label(), 0.5f);
    }
    return score;
  }

  boolean inside(int voxel) {
    return input[HeadGrid.VOXELS + voxel] > 0.5f;
  }

  /** Trilinear probability of a class at a fractional index; 0 outside the grid. */
  float at(int label, double x, double y, double z) {
    int i = (int) Math.floor(x);
    int j = (int) Math.floor(y);
    int k = (int) Math.floor(z);
    if (i < 0
        || j < 0
        || k < 0
        || i > HeadGrid.NX - 2
        || j > HeadGrid.NY - 2
        || k > HeadGrid.NZ - 2) {
      return 0;
    }
    float u = (float) (x - i);
    float v = (float) (y - j);
    float w = (float) (z - k);
    float[] f = p[label];
    int a = HeadGrid.index(i, j, k);
    int b = a + HeadGrid.NX * HeadGrid.NY;
    return (1 - w) * plane(f, a, u, v) + w * plane(f, b, u, v);
  }

  private static float plane(float[] f, int a, float u, float v) {
    int b = a + HeadGrid.NX;
    return (1 - v) * ((1 - u) * f[a] + u * f[a + 1]) + v * ((1 - u) * f[b] + u * f[b + 1]);
  }

  /** The middle of the box around brain and parts in patient coordinates; null without them. */
  double[] middle() {
    int[][] counts = {new int[HeadGrid.NX], new int[HeadGrid.NY], new int[HeadGrid.NZ]};
    int n = 0;
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          if (p[0][i] + p[HeadGrid.HEAD][i] < 0.5f) {
            counts[0][x]++;
            counts[1][y]++;
            counts[2][z]++;
            n++;
          }
        }
      }
    }
    if (n == 0) {
      return null;
    }
    double[] m = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      m[axis] = (quantile(counts[axis], n * 0.01) + quantile(counts[axis], n * 0.99)) / 2.0;
    }
    return window.patient(m[0], m[1], m[2]);
  }

  private static int quantile(int[] counts, double rank) {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      if (sum > rank) {
        return i;
      }
    }
    return counts.length - 1;
  }
}
