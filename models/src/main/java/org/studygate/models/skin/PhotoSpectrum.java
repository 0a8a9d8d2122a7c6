package org.studygate.models.skin;

/**
 * Figures of how a photo resembles itself when it is moved by some pixels: blur by movement, double
 * pictures and printed patterns leave a trace at a distance, skin in focus hardly does. Computed on
 * the photo's Laplacian, whose products at each distance are averaged (autocorrelation).
 */
final class PhotoSpectrum {

  static final int COUNT = 6;

  private static final int REACH = 24;
  private static final int NEAR = 4;

  private PhotoSpectrum() {}

  /**
   * Width of the peak at no distance along its long and its short axis; the highest and the lowest
   * value away from it, how far away the highest is; how uneven values are at middle distances.
   */
  static float[] of(float[] luma, int w, int h) {
    float[] edges = edges(luma, w, h);
    double power = 1e-9;
    for (float e : edges) {
      power += e * e;
    }
    double high = -1;
    double low = 1;
    double at = 0;
    double squares = 0;
    int n = 0;
    double[] around = new double[3];
    for (int dy = 0; dy <= REACH; dy += 1) {
      for (int dx = -REACH; dx <= REACH; dx += 1) {
        double r = Math.hypot(dx, dy);
        boolean wanted = dy > 0 || dx > 0;
        if (wanted && r <= REACH && (r < NEAR || (dx + dy & 1) == 0)) {
          double like = 2 * alike(edges, w, h, dx, dy) / power;
          if (r < NEAR) {
            around[0] += Math.abs(like) * dx * dx;
            around[1] += Math.abs(like) * dy * dy;
            around[2] += Math.abs(like) * dx * dy;
          } else {
            squares += like * like;
            n++;
            at = like > high ? r : at;
            high = Math.max(high, like);
            low = Math.min(low, like);
          }
        }
      }
    }
    double mean = (around[0] + around[1]) / 2;
    double apart = Math.hypot((around[0] - around[1]) / 2, around[2]);
    return new float[] {
      (float) Math.log(mean + apart + 1e-3),
      (float) Math.log(Math.max(0, mean - apart) + 1e-3),
      (float) Math.log(Math.max(1e-3, high)),
      (float) Math.log(Math.max(1e-3, -low)),
      (float) (at / REACH),
      (float) Math.log(Math.sqrt(squares / n) + 1e-3)
    };
  }

  /** Laplacian, strong edges held down, so that no single border decides. */
  private static float[] edges(float[] v, int w, int h) {
    float[] out = new float[v.length];
    double sum = 1e-9;
    for (int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        int i = y * w + x;
        out[i] = v[i - 1] + v[i + 1] + v[i - w] + v[i + w] - 4 * v[i];
        sum += Math.abs(out[i]);
      }
    }
    float most = (float) (3 * sum / out.length);
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(-most, Math.min(most, out[i]));
    }
    return out;
  }

  private static double alike(float[] v, int w, int h, int dx, int dy) {
    double sum = 0;
    int from = Math.max(0, -dx);
    int to = Math.min(w, w - dx);
    for (int y = 0; y < h - dy; y += 2) {
      int row = y * w;
      int other = (y + dy) * w + dx;
      float line = 0;
      for (int x = from; x < to; x++) {
        line += v[row + x] * v[other + x];
      }
      sum += line;
    }
    return sum;
  }
}
