package org.studygate.face;

/**
 * The kernel of the blur, applied along each axis in turn.
 *
 * @param weights an odd number of weights, in voxels; scaled to a sum of 1
 * @param edge what is read beyond the image
 */
public record BlurKernel(float[] weights, Edge edge) {

  /** What lies beyond the edge of the image. */
  public enum Edge {
    ZERO,
    REPLICATED
  }

  private static final int LARGEST = 63;

  /**
   * @throws IllegalArgumentException for an even number of weights, more than 63, or a sum of 0
   */
  public BlurKernel {
    if (weights.length % 2 == 0 || weights.length > LARGEST) {
      throw new IllegalArgumentException("a kernel has an odd number of weights, at most 63");
    }
    float sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    if (!Float.isFinite(sum) || Math.abs(sum) < 1e-6) {
      throw new IllegalArgumentException("the weights of a kernel must not sum to 0");
    }
    weights = weights.clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  /** A Gaussian; its standard deviation is a quarter of the size. */
  public static BlurKernel gaussian(int size, Edge edge) {
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      double away = (i - size / 2) / (size / 4.0);
      weights[i] = (float) Math.exp(-0.5 * away * away);
    }
    return new BlurKernel(weights, edge);
  }

  int radius() {
    return weights.length / 2;
  }
}
