package org.studygate.models.quality;

import org.studygate.models.image.Slice;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.preprocess.Resize;

/**
 * The slow part of the brightness inside the body: the logarithm of the slice, smoothed by a
 * Gaussian that knows the body's edge (normalised convolution), about its mean there. A
 * multiplicative field adds to a logarithm, so it shows as it is.
 */
final class Shading {

  private static final int COARSE = 48;
  private static final double SIGMA = 4;
  private static final int REACH = 10;

  /** The logarithm that black and white are away from the mean: a factor of e^1.6 = 5. */
  private static final double RANGE = 1.6;

  private Shading() {}

  /**
   * @param square values from 0 to 1
   * @return {@code size * size}, 0.5 in the air and at the mean
   */
  static float[] of(Slice square, int size) {
    float[] small = Resize.smooth(square.values(), square.width(), square.height(), COARSE, COARSE);
    boolean[] body = Foreground.mask(small, COARSE, COARSE);
    float[] log = new float[small.length];
    float[] weight = new float[small.length];
    for (int i = 0; i < log.length; i++) {
      weight[i] = body[i] && small[i] > 0.01 ? 1 : 0;
      log[i] = weight[i] * (float) Math.log(0.02 + small[i]);
    }
    blur(log);
    float[] spread = weight.clone();
    blur(spread);
    double sum = 0;
    double n = 1e-6;
    for (int i = 0; i < log.length; i++) {
      log[i] = spread[i] > 1e-3f ? log[i] / spread[i] : 0;
      sum += weight[i] * log[i];
      n += weight[i];
    }
    float[] out = new float[log.length];
    for (int i = 0; i < out.length; i++) {
      double about = weight[i] * (log[i] - sum / n);
      out[i] = (float) Math.max(0, Math.min(1, 0.5 + 0.5 * about / RANGE));
    }
    return Resize.smooth(out, COARSE, COARSE, size, size);
  }

  private static void blur(float[] in) {
    float[] kernel = new float[REACH + 1];
    for (int k = 0; k <= REACH; k++) {
      kernel[k] = (float) Math.exp(-k * k / (2 * SIGMA * SIGMA));
    }
    float[] rows = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      int x = i % COARSE;
      for (int k = Math.max(-REACH, -x); k <= Math.min(REACH, COARSE - 1 - x); k++) {
        rows[i] += kernel[Math.abs(k)] * in[i + k];
      }
    }
    for (int i = 0; i < in.length; i++) {
      int y = i / COARSE;
      float value = 0;
      for (int k = Math.max(-REACH, -y); k <= Math.min(REACH, COARSE - 1 - y); k++) {
        value += kernel[Math.abs(k)] * rows[i + k * COARSE];
      }
      in[i] = value;
    }
  }
}
