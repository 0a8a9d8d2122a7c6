package org.studygate.models.iqm;

import java.util.Arrays;
import java.util.List;
import org.studygate.models.image.Slice;

/** How bright the tissues are that were told, and whether that hangs together. */
final class ToldTissues {

  private static final int LEAST_OF_TISSUE = 100;

  /** Of the way from the darkest to the brightest tissue, between any two. */
  private static final double LEAST_GAP = 0.08;

  private ToldTissues() {}

  /** The median brightness of a tissue; NaN of too few pixels. */
  static double median(List<Slice> slices, List<byte[]> told, int tissue) {
    int n = 0;
    for (byte[] plane : told) {
      for (byte t : plane) {
        n += t == tissue ? 1 : 0;
      }
    }
    float[] values = new float[n];
    n = 0;
    for (int s = 0; s < told.size(); s++) {
      for (int i = 0; i < told.get(s).length; i++) {
        if (told.get(s)[i] == tissue) {
          values[n++] = slices.get(s).values()[i];
        }
      }
    }
    Arrays.sort(values);
    return n < LEAST_OF_TISSUE ? Double.NaN : values[n / 2];
  }

  /** Whether the three are found and far enough from one another. */
  static boolean apart(double[] means) {
    double[] sorted = means.clone();
    Arrays.sort(sorted);
    double range = sorted[2] - sorted[0];
    return range > 0 && Math.min(sorted[1] - sorted[0], sorted[2] - sorted[1]) > LEAST_GAP * range;
  }

  /** Whether three tissues keep their order of brightness. */
  static boolean sameOrder(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        if (a[i] < a[j] != b[i] < b[j]) {
          return false;
        }
      }
    }
    return true;
  }
}
