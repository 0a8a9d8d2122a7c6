package org.studygate.models.skin;

/**
 * Figures of how the colours of a photo belong together: on skin the channels rise and fall
 * together, blue most (melanin and haemoglobin absorb so), and the light is the same all over.
 */
final class PhotoColours {

  static final int COUNT = 15;

  private static final int CELLS = 3;

  private PhotoColours() {}

  /**
   * Correlations of the channels' logarithms and their deviations; the skin's colour; what the spot
   * differs by from it; how far lightness and colour of the parts of the photo lie apart.
   */
  static float[] of(Pixels photo) {
    Pixels small = photo.atMost(100);
    float[] out = new float[COUNT];
    channels(small, out);
    float[][] lab = Lab.of(small);
    Pixels skin = new Pixels(1, 1);
    float[] rgb = Canvas.skin(small);
    for (int c = 0; c < 3; c++) {
      skin.planes()[c][0] = rgb[c];
    }
    float[][] of = Lab.of(skin);
    for (int c = 0; c < 3; c++) {
      out[6 + c] = of[c][0] / 20;
      out[9 + c] = farthest(lab, of, c) / 20;
      out[12 + c] = apart(lab[c], small.width(), small.height()) / 20;
    }
    return out;
  }

  private static void channels(Pixels photo, float[] out) {
    int n = photo.count();
    double[] mean = new double[3];
    double[][] product = new double[3][3];
    for (int i = 0; i < n; i++) {
      double[] v = new double[3];
      for (int c = 0; c < 3; c++) {
        v[c] = Math.log(Lab.linear(photo.planes()[c][i]) + 0.01);
        mean[c] += v[c] / n;
      }
      for (int a = 0; a < 3; a++) {
        for (int b = 0; b <= a; b++) {
          product[a][b] += v[a] * v[b] / n;
        }
      }
    }
    double[] deviation = new double[3];
    for (int c = 0; c < 3; c++) {
      deviation[c] = Math.sqrt(Math.max(1e-6, product[c][c] - mean[c] * mean[c]));
      out[3 + c] = (float) deviation[c];
    }
    int k = 0;
    for (int a = 1; a < 3; a++) {
      for (int b = 0; b < a; b++) {
        double together = product[a][b] - mean[a] * mean[b];
        out[k++] = (float) (together / (deviation[a] * deviation[b]));
      }
    }
  }

  /** Mean difference from the skin of the twentieth of the pixels that is farthest from it. */
  private static float farthest(float[][] lab, float[][] skin, int channel) {
    int n = lab[0].length;
    float[] distance = new float[n];
    for (int i = 0; i < n; i++) {
      float sum = 0;
      for (int c = 0; c < 3; c++) {
        float d = lab[c][i] - skin[c][0];
        sum += d * d;
      }
      distance[i] = sum;
    }
    float[] sorted = distance.clone();
    java.util.Arrays.sort(sorted);
    float least = sorted[(int) (0.95 * (n - 1))];
    float sum = 0;
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (distance[i] >= least) {
        sum += lab[channel][i] - skin[channel][0];
        count++;
      }
    }
    return sum / Math.max(1, count);
  }

  private static float apart(float[] values, int w, int h) {
    float[] sum = new float[CELLS * CELLS];
    int[] count = new int[CELLS * CELLS];
    for (int i = 0; i < values.length; i++) {
      int cell = i / w * CELLS / h * CELLS + i % w * CELLS / w;
      sum[cell] += values[i];
      count[cell]++;
    }
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < sum.length; k++) {
      float mean = sum[k] / Math.max(1, count[k]);
      least = Math.min(least, mean);
      most = Math.max(most, mean);
    }
    return most - least;
  }
}
