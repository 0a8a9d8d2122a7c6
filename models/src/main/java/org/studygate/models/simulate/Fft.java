package org.studygate.models.simulate;

/** In-place radix-2 Fourier transform of square complex images with a side of a power of two. */
public final class Fft {

  private Fft() {}

  /** The least power of two that is not below {@code n}. */
  public static int size(int n) {
    return Integer.highestOneBit(Math.max(1, n - 1)) * (n > 1 ? 2 : 1);
  }

  /** Image to k-space; the centre of k-space is at index 0. */
  public static void forward(float[] re, float[] im, int n) {
    transform(re, im, n, -1);
  }

  /** K-space to image, scaled so that it undoes {@link #forward}. */
  public static void inverse(float[] re, float[] im, int n) {
    transform(re, im, n, 1);
    float scale = 1f / (n * n);
    for (int i = 0; i < re.length; i++) {
      re[i] *= scale;
      im[i] *= scale;
    }
  }

  private static void transform(float[] re, float[] im, int n, int sign) {
    float[] cos = new float[n / 2];
    float[] sin = new float[n / 2];
    for (int i = 0; i < n / 2; i++) {
      cos[i] = (float) Math.cos(2 * Math.PI * i / n);
      sin[i] = (float) (sign * Math.sin(2 * Math.PI * i / n));
    }
    for (int y = 0; y < n; y++) {
      line(re, im, y * n, n, cos, sin);
    }
    transpose(re, n);
    transpose(im, n);
    for (int x = 0; x < n; x++) {
      line(re, im, x * n, n, cos, sin);
    }
    transpose(re, n);
    transpose(im, n);
  }

  private static void transpose(float[] a, int n) {
    for (int y = 0; y < n; y++) {
      for (int x = y + 1; x < n; x++) {
        float t = a[y * n + x];
        a[y * n + x] = a[x * n + y];
        a[x * n + y] = t;
      }
    }
  }

  private static void line(float[] re, float[] im, int at, int n, float[] cos, float[] sin) {
    for (int i = 1, j = 0; i < n; i++) {
      int bit = n >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        float t = re[at + i];
        re[at + i] = re[at + j];
        re[at + j] = t;
        t = im[at + i];
        im[at + i] = im[at + j];
        im[at + j] = t;
      }
    }
    for (int length = 2; length <= n; length <<= 1) {
      int half = length >> 1;
      int step = n / length;
      for (int i = 0; i < n; i += length) {
        for (int k = 0; k < half; k++) {
          int a = at + i + k;
          int b = a + half;
          float wr = cos[k * step];
          float wi = sin[k * step];
          float xr = re[b] * wr - im[b] * wi;
          float xi = re[b] * wi + im[b] * wr;
          re[b] = re[a] - xr;
          im[b] = im[a] - xi;
          re[a] += xr;
          im[a] += xi;
        }
      }
    }
  }
}
