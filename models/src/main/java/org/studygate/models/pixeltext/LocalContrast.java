package org.studygate.models.pixeltext;

/**
 * A picture relative to its surroundings, so that text looks alike whatever window, bit depth,
 * polarity or brightness it was drawn with: {@code (value - local mean) / (local deviation +
 * floor)} within a square, clipped.
 */
final class LocalContrast {

  /** Half sides of the squares, in pixels; one input channel each. */
  private static final int[] RADII = {20, 5};

  static final int CHANNELS = RADII.length;

  /** Deviations from the local mean beyond this many local deviations are clipped. */
  private static final double CLIP = 4;

  /** In grey levels: what flat areas are not stretched beyond. */
  private static final double FLOOR = 0.7;

  private LocalContrast() {}

  /** Channel after channel; values from -1 to 1. */
  static float[] of(float[] image, int width, int height) {
    int stride = width + 1;
    double[] sum = new double[stride * (height + 1)];
    double[] squares = new double[sum.length];
    double origin = image[image.length / 2];
    for (int y = 0; y < height; y++) {
      double row = 0;
      double rowSquares = 0;
      for (int x = 0; x < width; x++) {
        double value = image[y * width + x] - origin;
        row += value;
        rowSquares += value * value;
        int at = (y + 1) * stride + x + 1;
        sum[at] = sum[at - stride] + row;
        squares[at] = squares[at - stride] + rowSquares;
      }
    }
    float[] out = new float[CHANNELS * width * height];
    for (int c = 0; c < CHANNELS; c++) {
      channel(image, origin, sum, squares, width, height, RADII[c], out, c * width * height);
    }
    return out;
  }

  private static void channel(
      float[] image,
      double origin,
      double[] sum,
      double[] squares,
      int width,
      int height,
      int radius,
      float[] out,
      int offset) {
    int stride = width + 1;
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - radius) * stride;
      int bottom = Math.min(height, y + radius + 1) * stride;
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - radius);
        int right = Math.min(width, x + radius + 1);
        double n = (double) (right - left) * (bottom - top) / stride;
        double mean =
            (sum[bottom + right] - sum[bottom + left] - sum[top + right] + sum[top + left]) / n;
        double square =
            (squares[bottom + right]
                    - squares[bottom + left]
                    - squares[top + right]
                    + squares[top + left])
                / n;
        double deviation = Math.sqrt(Math.max(0, square - mean * mean));
        double z = (image[y * width + x] - origin - mean) / (deviation + FLOOR);
        out[offset + y * width + x] = (float) (Math.max(-CLIP, Math.min(CLIP, z)) / CLIP);
      }
    }
  }
}
