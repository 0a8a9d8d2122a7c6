package org.studygate.models.faceparts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A connected piece of one class.
 *
 * @param volume cm³
 * @param mean probability over its voxels
 * @param middle weighted by the probability, in patient coordinates, mm
 * @param along its position along the grid's first axis (in an unmirrored window: to the left)
 */
record Blob(double volume, double mean, double[] middle, double along) {

  /** The pieces above a probability, largest first. */
  static List<Blob> of(float[] p, float above, HeadWindow window) {
    boolean[] seen = new boolean[p.length];
    List<Blob> out = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      if (!seen[i] && p[i] > above) {
        out.add(grow(p, above, i, seen, window));
      }
    }
    out.sort(Comparator.comparingDouble(Blob::volume).reversed());
    return out;
  }

  private static Blob grow(float[] p, float above, int from, boolean[] seen, HeadWindow window) {
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(from));
    seen[from] = true;
    double[] sum = new double[3];
    double weight = 0;
    int count = 0;
    while (!open.isEmpty()) {
      int at = open.poll();
      int x = at % HeadGrid.NX;
      int y = at / HeadGrid.NX % HeadGrid.NY;
      int z = at / HeadGrid.NX / HeadGrid.NY;
      sum[0] += p[at] * x;
      sum[1] += p[at] * y;
      sum[2] += p[at] * z;
      weight += p[at];
      count++;
      for (int d = 0; d < 6; d++) {
        int u = x + (d == 0 ? 1 : d == 1 ? -1 : 0);
        int v = y + (d == 2 ? 1 : d == 3 ? -1 : 0);
        int w = z + (d == 4 ? 1 : d == 5 ? -1 : 0);
        if (u >= 0 && v >= 0 && w >= 0 && u < HeadGrid.NX && v < HeadGrid.NY && w < HeadGrid.NZ) {
          int next = HeadGrid.index(u, v, w);
          if (!seen[next] && p[next] > above) {
            seen[next] = true;
            open.add(next);
          }
        }
      }
    }
    double voxel = Math.pow(HeadGrid.STEP * window.scale(), 3) / 1000;
    return new Blob(
        count * voxel,
        weight / count,
        window.patient(sum[0] / weight, sum[1] / weight, sum[2] / weight),
        sum[0] / weight);
  }
}
