package org.studygate.models.tissue;

import java.util.Arrays;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;

/**
 * The network's input: a slice on 96×96 pixels of 2.5 mm, the head in the middle, anterior or the
 * top of the head up. Channel 0 is the slice in its window from the 0.5th to the 99.5th percentile;
 * channel 1 the same squeezed so that the median of the head becomes one half, whatever shines
 * beside it.
 */
final class TissueInput {

  static final int SIZE = 96;
  static final double PIXEL_MM = 2.5;
  static final int CHANNELS = 2;

  private static final double NOISE = 0.06;

  private TissueInput() {}

  /** {@code CHANNELS * SIZE * SIZE} values from 0 to 1 of {@code SIZE * SIZE} intensities. */
  static float[] of(float[] values) {
    Window window = Window.percentiles(values, 0.5, 99.5);
    float[] out = new float[CHANNELS * values.length];
    float[] body = new float[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      out[i] = (float) window.apply(values[i]);
      if (out[i] > NOISE) {
        body[n++] = out[i];
      }
    }
    Arrays.sort(body, 0, n);
    float half = n == 0 ? 0.5f : Math.max(0.02f, body[n / 2]);
    for (int i = 0; i < values.length; i++) {
      out[values.length + i] = out[i] / (out[i] + half);
    }
    return out;
  }

  /**
   * Where a slice lies on the network's grid.
   *
   * @param mmX pixel width in mm
   * @param mmY pixel height in mm
   * @param left of the grid in pixels of the slice
   * @param top of the grid in pixels of the slice
   */
  record Frame(double mmX, double mmY, double left, double top) {

    /** The head in the middle of the grid. */
    static Frame around(Slice slice, double mmX, double mmY) {
      double[] box = box(slice);
      double side = SIZE * PIXEL_MM;
      return new Frame(
          mmX, mmY, (box[0] + box[1]) / 2 - side / 2 / mmX, (box[2] + box[3]) / 2 - side / 2 / mmY);
    }

    /** Of unknown scale: the head is taken to be as long as heads are. */
    static Frame unscaled(Slice slice, double lengthMm) {
      double[] box = box(slice);
      double mm = lengthMm / Math.max(8, Math.max(box[1] - box[0], box[3] - box[2]));
      return around(slice, mm, mm);
    }

    double x(double column) {
      return left + (column + 0.5) * PIXEL_MM / mmX - 0.5;
    }

    double y(double row) {
      return top + (row + 0.5) * PIXEL_MM / mmY - 0.5;
    }

    /** What lies on the grid from {@code offset} on, for each pixel of the slice; 0 outside. */
    byte[] onPixels(byte[] grid, int offset, Slice slice) {
      byte[] out = new byte[slice.values().length];
      for (int i = 0; i < out.length; i++) {
        int column = (int) Math.rint((i % slice.width() - left + 0.5) * mmX / PIXEL_MM - 0.5);
        int row = (int) Math.rint((i / slice.width() - top + 0.5) * mmY / PIXEL_MM - 0.5);
        boolean inside = column >= 0 && row >= 0 && column < SIZE && row < SIZE;
        out[i] = inside ? grid[offset + row * SIZE + column] : 0;
      }
      return out;
    }

    /** The slice on the grid: means of what lies under each pixel, 0 outside. */
    float[] sample(Slice slice) {
      int nx = Math.max(1, (int) Math.round(PIXEL_MM / mmX));
      int ny = Math.max(1, (int) Math.round(PIXEL_MM / mmY));
      float[] out = new float[SIZE * SIZE];
      float least = least(slice.values());
      for (int row = 0; row < SIZE; row++) {
        for (int column = 0; column < SIZE; column++) {
          double sum = 0;
          for (int v = 0; v < ny; v++) {
            for (int u = 0; u < nx; u++) {
              double x = x(column - 0.5 + (u + 0.5) / nx);
              double y = y(row - 0.5 + (v + 0.5) / ny);
              sum += bilinear(slice, x, y, least);
            }
          }
          out[row * SIZE + column] = (float) (sum / (nx * ny));
        }
      }
      return out;
    }
  }

  private static float least(float[] values) {
    float least = Float.POSITIVE_INFINITY;
    for (float value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static double bilinear(Slice slice, double x, double y, float outside) {
    if (x < -0.5 || y < -0.5 || x > slice.width() - 0.5 || y > slice.height() - 0.5) {
      return outside;
    }
    double cx = Math.max(0, Math.min(slice.width() - 1, x));
    double cy = Math.max(0, Math.min(slice.height() - 1, y));
    int x0 = (int) cx;
    int y0 = (int) cy;
    int x1 = Math.min(slice.width() - 1, x0 + 1);
    int y1 = Math.min(slice.height() - 1, y0 + 1);
    double u = cx - x0;
    double v = cy - y0;
    return (1 - v) * ((1 - u) * slice.at(x0, y0) + u * slice.at(x1, y0))
        + v * ((1 - u) * slice.at(x0, y1) + u * slice.at(x1, y1));
  }

  /** Least and most column, least and most row of what is not dark (2nd to 98th per cent of it). */
  private static double[] box(Slice slice) {
    Window window = Window.percentiles(slice.values(), 1, 99);
    double[] columns = new double[slice.width()];
    double[] rows = new double[slice.height()];
    double all = 0;
    for (int y = 0; y < slice.height(); y++) {
      for (int x = 0; x < slice.width(); x++) {
        if (window.apply(slice.at(x, y)) > 0.15) {
          columns[x]++;
          rows[y]++;
          all++;
        }
      }
    }
    return new double[] {
      rank(columns, 0.01 * all),
      rank(columns, 0.99 * all),
      rank(rows, 0.01 * all),
      rank(rows, 0.99 * all)
    };
  }

  private static double rank(double[] counts, double target) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      if (sum >= target) {
        return i;
      }
    }
    return counts.length - 1;
  }
}
