package org.studygate.models.preprocess;

import org.studygate.models.image.Window;

/** Maps intensities. */
public final class Intensity {

  private Intensity() {}

  /** To 0 to 1 within a window. */
  public static float[] window(float[] in, Window window) {
    float[] out = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      out[i] = (float) window.apply(in[i]);
    }
    return out;
  }

  /** To 0 to 1 from the least to the most value; 0 for a constant image. */
  public static float[] minMax(float[] in) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float value : in) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    float[] out = new float[in.length];
    for (int i = 0; most > least && i < in.length; i++) {
      out[i] = (in[i] - least) / (most - least);
    }
    return out;
  }

  /** To mean 0 and standard deviation 1; 0 for a constant image. */
  public static float[] zScore(float[] in) {
    double sum = 0;
    double squares = 0;
    for (float value : in) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / in.length;
    double deviation = Math.sqrt(Math.max(0, squares / in.length - mean * mean));
    float[] out = new float[in.length];
    for (int i = 0; deviation > 0 && i < in.length; i++) {
      out[i] = (float) ((in[i] - mean) / deviation);
    }
    return out;
  }

  /** {@code log(1 + gain x) / log(1 + gain)}: opens up the dark end of 0 to 1. */
  public static float[] openDark(float[] in, double gain) {
    float[] out = new float[in.length];
    double scale = 1 / Math.log(1 + gain);
    for (int i = 0; i < in.length; i++) {
      // not log1p: it has no intrinsic and is several times slower
      out[i] = (float) (Math.log(1 + gain * Math.max(0, in[i])) * scale);
    }
    return out;
  }
}
