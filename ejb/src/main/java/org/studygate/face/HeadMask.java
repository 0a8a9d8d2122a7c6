package org.studygate.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is head and what is air. */
final class HeadMask {

  private static final int BINS = 256;

  /** A value between air and any tissue in HU. */
  private static final float CT_SKIN = -350;

  private HeadMask() {}

  /**
   * The value above which a voxel is tissue: a fixed one for CT in HU, else Otsu's (1979) on
   * square-rooted values, lowered because skin is darker than the brain far from the coil.
   */
  static float threshold(float[] values) {
    float[] sorted = sample(values);
    float low = sorted[sorted.length / 200];
    float high = sorted[sorted.length - 1 - sorted.length / 200];
    if (low < -500) {
      return CT_SKIN;
    }
    if (!(high > low)) {
      return Float.POSITIVE_INFINITY;
    }
    double[] histogram = new double[BINS];
    for (float value : sorted) {
      double level = Math.sqrt(Math.max(0, Math.min(1, (value - low) / (high - low))));
      histogram[(int) Math.min(BINS - 1, level * BINS)]++;
    }
    double level = otsu(histogram, sorted.length) * 0.75;
    return (float) (low + level * level * (high - low));
  }

  private static float[] sample(float[] values) {
    int stride = Math.max(1, values.length / 200_000);
    float[] out = new float[(values.length + stride - 1) / stride];
    for (int i = 0; i < out.length; i++) {
      out[i] = values[i * stride];
    }
    Arrays.sort(out);
    return out;
  }

  private static double otsu(double[] histogram, int count) {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += bin * histogram[bin];
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int at = 0;
    for (int t = 0; t < BINS; t++) {
      below += histogram[t];
      sumBelow += t * histogram[t];
      double above = count - below;
      if (below == 0 || above == 0) {
        continue;
      }
      double difference = sumBelow / below - (sum - sumBelow) / above;
      double between = below * above * difference * difference;
      if (between > best) {
        best = between;
        at = t;
      }
    }
    return (at + 1.0) / BINS;
  }

  /** The largest connected piece of what exceeds the threshold. */
  static boolean[] largest(float[] values, int nx, int ny, int nz, float threshold) {
    List<Integer> sizes = new ArrayList<>();
    int[] label = pieces(values, nx, ny, nz, threshold, sizes);
    int best = sizes.indexOf(sizes.stream().max(Integer::compare).orElse(0)) + 1;
    boolean[] out = new boolean[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = best > 0 && label[i] == best;
    }
    return out;
  }

  /**
   * All connected pieces of what exceeds the threshold.
   *
   * @param sizes gets the number of voxels of each
   * @return the number of its piece for each voxel, from 1; 0 for air
   */
  static int[] pieces(
      float[] values, int nx, int ny, int nz, float threshold, List<Integer> sizes) {
    int[] label = new int[values.length];
    int[] open = new int[values.length];
    for (int start = 0; start < values.length; start++) {
      if (label[start] == 0 && values[start] > threshold) {
        int number = sizes.size() + 1;
        sizes.add(flood(values, nx, ny, nz, threshold, label, open, start, number));
      }
    }
    return label;
  }

  private static int flood(
      float[] v,
      int nx,
      int ny,
      int nz,
      float threshold,
      int[] label,
      int[] open,
      int start,
      int n) {
    int head = 0;
    int tail = 0;
    open[tail++] = start;
    label[start] = n;
    int plane = nx * ny;
    while (head < tail) {
      int at = open[head++];
      int x = at % nx;
      int y = at / nx % ny;
      int z = at / plane;
      for (int side = 0; side < 6; side++) {
        boolean inside =
            switch (side) {
              case 0 -> x > 0;
              case 1 -> x < nx - 1;
              case 2 -> y > 0;
              case 3 -> y < ny - 1;
              case 4 -> z > 0;
              default -> z < nz - 1;
            };
        int there = at + (side % 2 == 0 ? -1 : 1) * (side < 2 ? 1 : side < 4 ? nx : plane);
        if (inside && label[there] == 0 && v[there] > threshold) {
          label[there] = n;
          open[tail++] = there;
        }
      }
    }
    return tail;
  }
}
