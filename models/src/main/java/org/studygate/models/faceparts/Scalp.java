package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.studygate.models.image.Volume;

/**
 * How far the air outside is from a point of a head, on a grid of half the network's step. Skin and
 * bone over the inside of a skull are nowhere thinner than some millimetres: in the labelled heads
 * at least 7 mm in 99 of 100 directions. Where they are, somebody took them off.
 */
final class Scalp {

  /** Cells of this grid to a step of the network's. */
  private static final int FINE = 2;

  private static final int[] SIZE = {
    FINE * HeadGrid.NX - 1, FINE * HeadGrid.NY - 1, FINE * HeadGrid.NZ - 1
  };
  private static final int[] STRIDE = {1, SIZE[0], SIZE[0] * SIZE[1]};
  private static final int CELLS = SIZE[0] * SIZE[1] * SIZE[2];

  /** No drawing goes nearer to the air than this for its width alone, mm. */
  private static final double THINNEST = 5;

  /** Distances beyond this are not told apart, mm. */
  private static final double FAR = 6;

  /** So much of it at the air is no accident of the drawing, cm². */
  private static final double BARED = 5;

  private static final float EVEN_ODDS = 0.5f;

  /** A shell of the face: the sum of the probabilities of its parts. */
  private static final double SHELL = 0.3;

  private static final byte TISSUE = 1;
  private static final byte OUTSIDE = 2;
  private static final byte BEYOND = 3;

  private final HeadProbabilities found;
  private final double step;
  private final float threshold;
  private final byte[] kind = new byte[CELLS];
  private final float[] thickness = new float[CELLS];

  /** Of a head in a volume; null where air and tissue cannot be told apart, or for one slice. */
  static Scalp of(Volume volume, HeadProbabilities found) {
    float between = Outgrowth.between(volume, found);
    return Float.isNaN(between) || volume.nz() == 1 ? null : new Scalp(volume, found, between);
  }

  /**
   * @param threshold the image's value between air and tissue
   */
  private Scalp(Volume volume, HeadProbabilities found, float threshold) {
    this.found = found;
    this.step = HeadGrid.STEP * found.window().scale() / FINE;
    this.threshold = threshold;
    Locator at = new Locator(volume.placement());
    IntStream.range(0, SIZE[2]).parallel().forEach(z -> layer(volume, at, z));
    for (int axis = 0; axis < 3; axis++) {
      rays(axis, false);
      rays(axis, true);
    }
    Arrays.fill(thickness, (float) FAR);
    measure();
    clear();
  }

  private void layer(Volume volume, Locator at, int z) {
    for (int y = 0; y < SIZE[1]; y++) {
      for (int x = 0; x < SIZE[0]; x++) {
        double gx = x / (double) FINE;
        double gy = y / (double) FINE;
        double gz = z / (double) FINE;
        double[] p = found.window().patient(gx, gy, gz);
        double[] index = at.index(p[0], p[1], p[2]);
        int i = x * STRIDE[0] + y * STRIDE[1] + z * STRIDE[2];
        if (!Locator.within(volume, index)) {
          kind[i] = BEYOND;
        } else if (found.at(0, gx, gy, gz) < 0.5f
            && Locator.sample(volume, index[0], index[1], index[2]) > threshold) {
          kind[i] = TISSUE;
        }
      }
    }
  }

  /** Air that can be seen from the front, the back, the sides or above. */
  private void rays(int axis, boolean back) {
    if (axis == 2 && !back) {
      return;
    }
    for (int start = 0; start < CELLS; start++) {
      if (start / STRIDE[axis] % SIZE[axis] != 0) {
        continue;
      }
      for (int n = 0; n < SIZE[axis]; n++) {
        int i = start + (back ? SIZE[axis] - 1 - n : n) * STRIDE[axis];
        if (kind[i] == TISSUE) {
          break;
        }
        kind[i] = kind[i] == BEYOND ? BEYOND : OUTSIDE;
      }
    }
  }

  /** Writes the distance around each cell of air that touches the head. */
  private void measure() {
    List<int[]> ball = ball();
    for (int z = 1; z < SIZE[2] - 1; z++) {
      for (int y = 1; y < SIZE[1] - 1; y++) {
        for (int x = 1; x < SIZE[0] - 1; x++) {
          int i = x * STRIDE[0] + y * STRIDE[1] + z * STRIDE[2];
          if (kind[i] == OUTSIDE && touches(i)) {
            for (int[] to : ball) {
              int u = x + to[0];
              int v = y + to[1];
              int w = z + to[2];
              if (u >= 0 && v >= 0 && w >= 0 && u < SIZE[0] && v < SIZE[1] && w < SIZE[2]) {
                int there = u * STRIDE[0] + v * STRIDE[1] + w * STRIDE[2];
                thickness[there] = Math.min(thickness[there], to[3] / 100f);
              }
            }
          }
        }
      }
    }
  }

  /** Whether the network sees the shell of a face there. */
  private boolean face(int x, int y, int z) {
    double sum = 0;
    for (int label = 1; label < HeadGrid.BRAIN; label++) {
      sum += at(label, x, y, z);
    }
    return sum > SHELL;
  }

  /** In the air itself nothing lies over anything. */
  private void clear() {
    for (int i = 0; i < CELLS; i++) {
      thickness[i] = kind[i] == OUTSIDE ? 0 : thickness[i];
    }
  }

  private boolean touches(int i) {
    for (int stride : STRIDE) {
      if (kind[i - stride] <= TISSUE || kind[i + stride] <= TISSUE) {
        return true;
      }
    }
    return false;
  }

  /** Offsets within reach and their distance from the skin, hundredths of a millimetre. */
  private List<int[]> ball() {
    List<int[]> out = new ArrayList<>();
    int reach = (int) Math.ceil(FAR / step);
    for (int z = -reach; z <= reach; z++) {
      for (int y = -reach; y <= reach; y++) {
        for (int x = -reach; x <= reach; x++) {
          // the skin lies between the cell of air and its neighbour
          double mm = Math.max(0, step * (Math.sqrt(x * x + y * y + z * z) - 0.5));
          if (mm < FAR) {
            out.add(new int[] {x, y, z, (int) Math.round(100 * mm)});
          }
        }
      }
    }
    return out;
  }

  /** Whether a (fractional) index of the network's grid is nearer to the air than any skull. */
  boolean over(double x, double y, double z) {
    return at(x, y, z) < THINNEST;
  }

  private double at(double x, double y, double z) {
    double fx = x * FINE;
    double fy = y * FINE;
    double fz = z * FINE;
    int i = (int) Math.floor(fx);
    int j = (int) Math.floor(fy);
    int k = (int) Math.floor(fz);
    if (i < 0 || j < 0 || k < 0 || i > SIZE[0] - 2 || j > SIZE[1] - 2 || k > SIZE[2] - 2) {
      return FAR;
    }
    double out = 0;
    for (int corner = 0; corner < 8; corner++) {
      int u = corner & 1;
      int v = corner >> 1 & 1;
      int w = corner >> 2;
      double weight =
          (u == 0 ? 1 - fx + i : fx - i)
              * (v == 0 ? 1 - fy + j : fy - j)
              * (w == 0 ? 1 - fz + k : fz - k);
      out += weight * thickness[(i + u) * STRIDE[0] + (j + v) * STRIDE[1] + (k + w) * STRIDE[2]];
    }
    return out;
  }

  /**
   * Whether the inside of the skull, at even odds, lies at the air under the surface of a face:
   * then the skin was peeled off there, or the image does not show it.
   */
  boolean peeled() {
    List<int[]> ball = ball();
    ball.removeIf(to -> to[3] > 100 * THINNEST);
    double area = 0;
    for (int z = 1; z < SIZE[2] - 1; z++) {
      for (int y = 1; y < SIZE[1] - 1; y++) {
        for (int x = 1; x < SIZE[0] - 1; x++) {
          int i = x * STRIDE[0] + y * STRIDE[1] + z * STRIDE[2];
          if (kind[i] == OUTSIDE && touches(i) && face(x, y, z) && bare(x, y, z, ball)) {
            area += step * step / 100;
          }
        }
      }
    }
    return area > BARED;
  }

  private boolean bare(int x, int y, int z, List<int[]> ball) {
    for (int[] to : ball) {
      if (at(HeadGrid.BRAIN, x + to[0], y + to[1], z + to[2]) > EVEN_ODDS) {
        return true;
      }
    }
    return false;
  }

  /** The network's probability at a cell. */
  private float at(int label, int x, int y, int z) {
    return found.at(label, x / (double) FINE, y / (double) FINE, z / (double) FINE);
  }
}
