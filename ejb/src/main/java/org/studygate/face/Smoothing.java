package org.studygate.face;

import java.util.stream.IntStream;

/** Separable filters over grids. */
final class Smoothing {

  private Smoothing() {}

  /** Weights of a Gaussian, summing to 1. */
  static float[] gaussian(double sigmaVoxels) {
    int radius = Math.max(1, (int) Math.ceil(2.5 * sigmaVoxels));
    float[] weights = new float[2 * radius + 1];
    float sum = 0;
    for (int i = -radius; i <= radius; i++) {
      weights[i + radius] = (float) Math.exp(-0.5 * i * i / (sigmaVoxels * sigmaVoxels));
      sum += weights[i + radius];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** Filters along the three axes; beyond the grid the nearest voxel counts. */
  static float[] along(float[] in, int nx, int ny, int nz, float[] weights) {
    float[] a = pass(in, nx, ny, nz, 0, weights);
    float[] b = pass(a, nx, ny, nz, 1, weights);
    return nz > 1 ? pass(b, nx, ny, nz, 2, weights) : b;
  }

  private static float[] pass(float[] in, int nx, int ny, int nz, int axis, float[] weights) {
    float[] out = new float[in.length];
    int stride = axis == 0 ? 1 : axis == 1 ? nx : nx * ny;
    int length = axis == 0 ? nx : axis == 1 ? ny : nz;
    int radius = weights.length / 2;
    IntStream.range(0, nz)
        .parallel()
        .forEach(
            z -> {
              for (int y = 0; y < ny; y++) {
                int row = nx * (y + ny * z);
                for (int x = 0; x < nx; x++) {
                  int here = axis == 0 ? x : axis == 1 ? y : z;
                  float sum = 0;
                  for (int w = -radius; w <= radius; w++) {
                    int there = Math.max(0, Math.min(length - 1, here + w));
                    sum += weights[w + radius] * in[row + x + (there - here) * stride];
                  }
                  out[row + x] = sum;
                }
              }
            });
    return out;
  }
}
