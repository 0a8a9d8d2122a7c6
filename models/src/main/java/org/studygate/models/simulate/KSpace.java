package org.studygate.models.simulate;

import org.studygate.models.image.Slice;

/**
 * The k-space of a slice that is padded to a square with a side of a power of two. Lines are
 * counted in the order of acquisition, from the lowest to the highest frequency; the middle one is
 * the centre of k-space.
 */
public final class KSpace {

  private final int width;
  private final int height;
  private final int n;
  private final float[] re;
  private final float[] im;

  private KSpace(int width, int height, int n, float[] re, float[] im) {
    this.width = width;
    this.height = height;
    this.n = n;
    this.re = re;
    this.im = im;
  }

  public static KSpace of(Slice slice) {
    int n = Fft.size(Math.max(slice.width(), slice.height()));
    float[] re = new float[n * n];
    int left = (n - slice.width()) / 2;
    int top = (n - slice.height()) / 2;
    for (int y = 0; y < slice.height(); y++) {
      System.arraycopy(slice.values(), y * slice.width(), re, (y + top) * n + left, slice.width());
    }
    float[] im = new float[n * n];
    Fft.forward(re, im, n);
    return new KSpace(slice.width(), slice.height(), n, re, im);
  }

  /** Side of the padded square. */
  public int size() {
    return n;
  }

  private int line(int order) {
    return Math.floorMod(order - n / 2, n);
  }

  private double frequency(int index) {
    return (index < n / 2 ? index : index - n) / (double) n;
  }

  /** Takes lines {@code from} (inclusive) to {@code to} (exclusive) from another k-space. */
  void copyLines(KSpace other, int from, int to) {
    for (int order = from; order < to; order++) {
      System.arraycopy(other.re, line(order) * n, re, line(order) * n, n);
      System.arraycopy(other.im, line(order) * n, im, line(order) * n, n);
    }
  }

  /** Weighs and turns (rad) every {@code period}th line. */
  KSpace weighLines(int period, double weight, double phase) {
    float c = (float) (weight * Math.cos(phase));
    float s = (float) (weight * Math.sin(phase));
    for (int order = 0; order < n; order += period) {
      int at = line(order) * n;
      for (int i = at; i < at + n; i++) {
        float a = re[i] * c - im[i] * s;
        im[i] = re[i] * s + im[i] * c;
        re[i] = a;
      }
    }
    return this;
  }

  /** Multiplies by the transfer function of a Gaussian of {@code sigma} pixels. */
  KSpace gaussian(double sigma) {
    for (int y = 0; y < n; y++) {
      for (int x = 0; x < n; x++) {
        double f2 = frequency(x) * frequency(x) + frequency(y) * frequency(y);
        float factor = (float) Math.exp(-2 * Math.PI * Math.PI * sigma * sigma * f2);
        re[y * n + x] *= factor;
        im[y * n + x] *= factor;
      }
    }
    return this;
  }

  /** Zeros all beyond a part of the extent, along the lines' axis or both. */
  KSpace cut(double part, boolean both) {
    for (int y = 0; y < n; y++) {
      for (int x = 0; x < n; x++) {
        boolean out = Math.abs(frequency(y)) > part / 2;
        if (out || both && Math.abs(frequency(x)) > part / 2) {
          re[y * n + x] = 0;
          im[y * n + x] = 0;
        }
      }
    }
    return this;
  }

  /** Log magnitude with the centre in the middle, {@code size() * size()}. */
  public float[] logMagnitude() {
    float[] out = new float[n * n];
    for (int y = 0; y < n; y++) {
      for (int x = 0; x < n; x++) {
        int from = line(y) * n + line(x);
        double power = (double) re[from] * re[from] + (double) im[from] * im[from];
        out[y * n + x] = (float) (0.5 * Math.log(1e-12 + power));
      }
    }
    return out;
  }

  /** The magnitude image, without the padding. This k-space is used up. */
  Slice image() {
    Fft.inverse(re, im, n);
    int left = (n - width) / 2;
    int top = (n - height) / 2;
    float[] out = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = (y + top) * n + x + left;
        out[y * width + x] = (float) Math.sqrt(re[from] * re[from] + im[from] * im[from]);
      }
    }
    return new Slice(width, height, out);
  }
}
