package org.studygate.models.preprocess;

import java.util.Arrays;
import org.studygate.models.image.Slice;

/** Changes the size of 2D images. */
public final class Resize {

  private Resize() {}

  /** Bilinear when enlarging, area average when shrinking, so that nothing aliases. */
  public static float[] smooth(float[] in, int width, int height, int toWidth, int toHeight) {
    float[] rows = new float[toWidth * height];
    for (int y = 0; y < height; y++) {
      line(in, y * width, width, rows, y * toWidth, toWidth);
    }
    return columns(rows, toWidth, height, toHeight);
  }

  /** Row by row, as memory lies. */
  private static float[] columns(float[] rows, int width, int height, int toHeight) {
    float[] out = new float[width * toHeight];
    double scale = (double) height / toHeight;
    double[] sum = new double[width];
    for (int y = 0; y < toHeight; y++) {
      Arrays.fill(sum, 0);
      if (scale <= 1) {
        double at = Math.max(0, Math.min(height - 1, (y + 0.5) * scale - 0.5));
        int top = (int) at;
        add(rows, top * width, 1 - (at - top), sum);
        add(rows, Math.min(height - 1, top + 1) * width, at - top, sum);
        put(sum, 1, out, y * width);
      } else {
        double from = y * scale;
        double to = (y + 1) * scale;
        for (int k = (int) from; k < Math.min(height, Math.ceil(to)); k++) {
          add(rows, k * width, Math.min(to, k + 1) - Math.max(from, k), sum);
        }
        put(sum, to - from, out, y * width);
      }
    }
    return out;
  }

  private static void add(float[] rows, int start, double weight, double[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] += weight * rows[start + x];
    }
  }

  private static void put(double[] sum, double weight, float[] out, int start) {
    for (int x = 0; x < sum.length; x++) {
      out[start + x] = (float) (sum[x] / weight);
    }
  }

  private static void line(float[] in, int start, int n, float[] out, int outStart, int m) {
    double scale = (double) n / m;
    for (int i = 0; i < m; i++) {
      if (scale <= 1) {
        double at = Math.max(0, Math.min(n - 1, (i + 0.5) * scale - 0.5));
        int left = (int) at;
        int right = Math.min(n - 1, left + 1);
        double part = at - left;
        out[outStart + i] = (float) ((1 - part) * in[start + left] + part * in[start + right]);
      } else {
        out[outStart + i] = average(in, start, n, i * scale, (i + 1) * scale);
      }
    }
  }

  private static float average(float[] in, int start, int n, double from, double to) {
    double sum = 0;
    int end = (int) Math.min(n, Math.ceil(to));
    for (int k = (int) from; k < end; k++) {
      sum += (Math.min(to, k + 1) - Math.max(from, k)) * in[start + k];
    }
    return (float) (sum / (to - from));
  }

  /** The largest value under each output pixel, so that thin lines and points survive. */
  public static float[] largest(float[] in, int width, int height, int toWidth, int toHeight) {
    if (toWidth > width || toHeight > height) {
      return smooth(in, width, height, toWidth, toHeight);
    }
    float[] out = new float[toWidth * toHeight];
    for (int y = 0; y < toHeight; y++) {
      int top = y * height / toHeight;
      int bottom = Math.max(top + 1, (y + 1) * height / toHeight);
      for (int x = 0; x < toWidth; x++) {
        int left = x * width / toWidth;
        int right = Math.max(left + 1, (x + 1) * width / toWidth);
        float most = Float.NEGATIVE_INFINITY;
        for (int v = top; v < bottom; v++) {
          for (int u = left; u < right; u++) {
            most = Math.max(most, in[v * width + u]);
          }
        }
        out[y * toWidth + x] = most;
      }
    }
    return out;
  }

  /** The slice shrunk so that its longer side is at most {@code most} pixels. */
  public static Slice atMost(Slice in, int most) {
    int longer = Math.max(in.width(), in.height());
    if (longer <= most) {
      return in;
    }
    int width = Math.max(1, Math.round((float) in.width() * most / longer));
    int height = Math.max(1, Math.round((float) in.height() * most / longer));
    return new Slice(
        width,
        height,
        smooth(in.values(), in.width(), in.height(), width, height),
        in.saturation() == null
            ? null
            : smooth(in.saturation(), in.width(), in.height(), width, height),
        in.missing());
  }

  /** The slice in the middle of a square of its longer side, the rest {@code fill}. */
  public static Slice square(Slice in, float fill) {
    int size = Math.max(in.width(), in.height());
    if (in.width() == in.height()) {
      return in;
    }
    int left = (size - in.width()) / 2;
    int top = (size - in.height()) / 2;
    return new Slice(
        size,
        size,
        centred(in.values(), in, size, left, top, fill),
        in.saturation() == null ? null : centred(in.saturation(), in, size, left, top, 0),
        in.missing());
  }

  private static float[] centred(
      float[] values, Slice in, int size, int left, int top, float fill) {
    float[] out = new float[size * size];
    Arrays.fill(out, fill);
    for (int y = 0; y < in.height(); y++) {
      System.arraycopy(values, y * in.width(), out, (y + top) * size + left, in.width());
    }
    return out;
  }
}
