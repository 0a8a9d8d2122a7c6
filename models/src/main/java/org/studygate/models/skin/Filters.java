package org.studygate.models.skin;

/** Filters of one plane; beyond its border the plane goes on with its last value. */
final class Filters {

  private Filters() {}

  /** Mean of the square of side {@code 2 * radius + 1}. */
  static float[] box(float[] in, int w, int h, int radius) {
    float[] rows = new float[in.length];
    for (int y = 0; y < h; y++) {
      line(in, rows, y * w, 1, w, radius);
    }
    float[] out = new float[in.length];
    for (int x = 0; x < w; x++) {
      line(rows, out, x, w, h, radius);
    }
    return out;
  }

  private static void line(float[] in, float[] out, int start, int step, int n, int radius) {
    double sum = 0;
    for (int k = -radius; k <= radius; k++) {
      sum += in[start + clamp(k, n) * step];
    }
    for (int i = 0; i < n; i++) {
      out[start + i * step] = (float) (sum / (2 * radius + 1));
      sum += in[start + clamp(i + radius + 1, n) * step];
      sum -= in[start + clamp(i - radius, n) * step];
    }
  }

  /** Convolution with a Gaussian of standard deviation {@code sigma} in pixels. */
  static float[] gaussian(float[] in, int w, int h, double sigma) {
    int radius = (int) Math.ceil(3 * sigma);
    float[] kernel = new float[2 * radius + 1];
    double sum = 0;
    for (int k = -radius; k <= radius; k++) {
      kernel[k + radius] = (float) Math.exp(-k * k / (2 * sigma * sigma));
      sum += kernel[k + radius];
    }
    for (int k = 0; k < kernel.length; k++) {
      kernel[k] /= (float) sum;
    }
    float[] rows = new float[in.length];
    for (int y = 0; y < h; y++) {
      weigh(in, rows, y * w, 1, w, kernel);
    }
    float[] out = new float[in.length];
    for (int x = 0; x < w; x++) {
      weigh(rows, out, x, w, h, kernel);
    }
    return out;
  }

  private static void weigh(float[] in, float[] out, int start, int step, int n, float[] kernel) {
    int radius = kernel.length / 2;
    for (int i = 0; i < n; i++) {
      float sum = 0;
      for (int k = -radius; k <= radius; k++) {
        sum += kernel[k + radius] * in[start + clamp(i + k, n) * step];
      }
      out[start + i * step] = sum;
    }
  }

  /**
   * The mean of the plane at {@code dx[k], dy[k]} away from each pixel, weighted: a convolution
   * with a kernel of few points.
   */
  static float[] points(float[] in, int w, int h, int[] dx, int[] dy, float[] weight) {
    float[] out = new float[in.length];
    for (int k = 0; k < dx.length; k++) {
      for (int y = 0; y < h; y++) {
        int from = clamp(y + dy[k], h) * w;
        for (int x = 0; x < w; x++) {
          out[y * w + x] += weight[k] * in[from + clamp(x + dx[k], w)];
        }
      }
    }
    return out;
  }

  private static int clamp(int i, int n) {
    return Math.max(0, Math.min(n - 1, i));
  }
}
