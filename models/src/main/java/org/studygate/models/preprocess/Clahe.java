package org.studygate.models.preprocess;

/**
 * Contrast-limited adaptive histogram equalisation (Zuiderveld, Graphics Gems IV, 1994) of values
 * from 0 to 1.
 */
public final class Clahe {

  private static final int BINS = 256;

  private Clahe() {}

  /**
   * @param tiles tiles along each side
   * @param limit highest bin count as a multiple of the mean count, for example 2
   */
  public static float[] apply(float[] in, int width, int height, int tiles, double limit) {
    float[][] maps = new float[tiles * tiles][];
    for (int ty = 0; ty < tiles; ty++) {
      for (int tx = 0; tx < tiles; tx++) {
        maps[ty * tiles + tx] =
            map(
                in,
                width,
                tx * width / tiles,
                (tx + 1) * width / tiles,
                ty * height / tiles,
                (ty + 1) * height / tiles,
                limit);
      }
    }
    float[] out = new float[in.length];
    for (int y = 0; y < height; y++) {
      double v = Math.max(0, Math.min(tiles - 1, (y + 0.5) * tiles / height - 0.5));
      int top = (int) v;
      int bottom = Math.min(tiles - 1, top + 1);
      for (int x = 0; x < width; x++) {
        double u = Math.max(0, Math.min(tiles - 1, (x + 0.5) * tiles / width - 0.5));
        int left = (int) u;
        int right = Math.min(tiles - 1, left + 1);
        int bin = bin(in[y * width + x]);
        double upper = mix(maps[top * tiles + left][bin], maps[top * tiles + right][bin], u - left);
        double lower =
            mix(maps[bottom * tiles + left][bin], maps[bottom * tiles + right][bin], u - left);
        out[y * width + x] = (float) mix(upper, lower, v - top);
      }
    }
    return out;
  }

  private static float[] map(
      float[] in, int width, int left, int right, int top, int bottom, double limit) {
    double[] histogram = new double[BINS];
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        histogram[bin(in[y * width + x])]++;
        count++;
      }
    }
    double highest = limit * Math.max(1, count) / BINS;
    double excess = 0;
    for (int i = 0; i < BINS; i++) {
      excess += Math.max(0, histogram[i] - highest);
      histogram[i] = Math.min(highest, histogram[i]);
    }
    float[] map = new float[BINS];
    double sum = 0;
    for (int i = 0; i < BINS; i++) {
      sum += histogram[i] + excess / BINS;
      map[i] = (float) Math.min(1, sum / Math.max(1, count));
    }
    return map;
  }

  private static int bin(float value) {
    return Math.max(0, Math.min(BINS - 1, (int) (value * BINS)));
  }

  private static double mix(double a, double b, double part) {
    return a + (b - a) * part;
  }
}
