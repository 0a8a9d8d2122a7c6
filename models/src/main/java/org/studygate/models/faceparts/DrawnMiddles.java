package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.image.Volume;

/**
 * Middles of the parts as they were drawn on the image's own grid, which follows the skin closer
 * than the network's.
 */
final class DrawnMiddles {

  /** Voxels of a small part farther from where the network saw it than this do not count, mm. */
  private static final double REACH = 40;

  private final Volume volume;
  private final byte[] labels;

  DrawnMiddles(Volume volume, byte[] labels) {
    this.volume = volume;
    this.labels = labels;
  }

  /**
   * @param seen the part's middles on the network's grid; one that nothing was drawn around stays
   */
  List<double[]> of(FacePart part, List<double[]> seen) {
    double[][] sum = new double[seen.size()][3];
    int[] count = new int[seen.size()];
    double reach = part == FacePart.SURFACE ? Double.POSITIVE_INFINITY : REACH;
    for (int z = 0, i = 0; z < volume.nz(); z++) {
      for (int y = 0; y < volume.ny(); y++) {
        for (int x = 0; x < volume.nx(); x++, i++) {
          if (labels[i] == part.label()) {
            add(volume.placement().toPatient(x, y, z), seen, reach, sum, count);
          }
        }
      }
    }
    List<double[]> out = new ArrayList<>();
    for (int k = 0; k < count.length; k++) {
      double n = count[k];
      double[] s = sum[k];
      out.add(count[k] == 0 ? seen.get(k) : new double[] {s[0] / n, s[1] / n, s[2] / n});
    }
    return out;
  }

  private static void add(
      double[] point, List<double[]> seen, double reach, double[][] sum, int[] count) {
    int nearest = -1;
    double least = reach;
    for (int k = 0; k < seen.size(); k++) {
      double away = Anatomy.distance(point, seen.get(k));
      if (away < least) {
        least = away;
        nearest = k;
      }
    }
    if (nearest >= 0) {
      count[nearest]++;
      for (int c = 0; c < 3; c++) {
        sum[nearest][c] += point[c];
      }
    }
  }
}
