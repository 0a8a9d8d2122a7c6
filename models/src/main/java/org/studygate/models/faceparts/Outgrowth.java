package org.studygate.models.faceparts;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import org.studygate.models.image.Volume;

/**
 * Follows the real skin where the network's grid is too coarse: tissue that sticks out of a part
 * into what the network took for air (the rim of an ear, the tip of a nose) joins that part.
 */
final class Outgrowth {

  /** How far tissue is followed, mm. */
  private static final double REACH = 14;

  private static final float AIR = 0.5f;
  private static final float SURELY = 0.9f;

  private final Volume volume;
  private final HeadProbabilities found;
  private final byte[] labels;
  private final BitSet brainSide;
  private final float threshold;

  private Outgrowth(
      Volume volume, HeadProbabilities found, byte[] labels, BitSet brainSide, float threshold) {
    this.volume = volume;
    this.found = found;
    this.labels = labels;
    this.brainSide = brainSide;
    this.threshold = threshold;
  }

  static void follow(Volume volume, HeadProbabilities found, byte[] labels, BitSet brainSide) {
    float threshold = between(volume, found);
    if (!Float.isNaN(threshold)) {
      new Outgrowth(volume, found, labels, brainSide, threshold).grow();
    }
  }

  /** The image's value between air and tissue; NaN where they do not differ. */
  static float between(Volume volume, HeadProbabilities found) {
    float threshold = threshold(found);
    return Float.isNaN(threshold) ? threshold : raw(volume, found, threshold);
  }

  /** Between air and tissue in the network's brightness; NaN where they do not differ. */
  private static float threshold(HeadProbabilities found) {
    float[] air = new float[HeadGrid.VOXELS];
    float[] tissue = new float[HeadGrid.VOXELS];
    int a = 0;
    int t = 0;
    for (int i = 0; i < HeadGrid.VOXELS; i++) {
      if (found.inside(i) && found.p()[0][i] > SURELY) {
        air[a++] = found.input()[i];
      } else if (found.inside(i) && found.p()[HeadGrid.HEAD][i] > SURELY) {
        tissue[t++] = found.input()[i];
      }
    }
    if (a < 50 || t < 50) {
      return Float.NaN;
    }
    Arrays.sort(air, 0, a);
    Arrays.sort(tissue, 0, t);
    float noise = air[(int) (0.98 * (a - 1))];
    float middle = tissue[t / 2];
    float level = air[a / 2] + 0.25f * (middle - air[a / 2]);
    float out = Math.max(level, noise);
    return out < 0.7f * middle ? out : Float.NaN;
  }

  /** The image's value for a network brightness, from pairs of both. */
  private static float raw(Volume volume, HeadProbabilities found, float brightness) {
    Locator at = new Locator(volume.placement());
    double n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          float b = found.input()[i];
          if (i % 7 == 0 && found.inside(i) && b > 0.02f && b < 0.98f) {
            double[] p = found.window().patient(x, y, z);
            double[] index = at.index(p[0], p[1], p[2]);
            double value = Locator.sample(volume, index[0], index[1], index[2]);
            n++;
            sx += b;
            sy += value;
            sxx += b * b;
            sxy += b * value;
          }
        }
      }
    }
    double slope = (n * sxy - sx * sy) / Math.max(1e-9, n * sxx - sx * sx);
    return (float) (sy / n + slope * (brightness - sx / n));
  }

  private void grow() {
    int[] size = volume.dimensions();
    int[] stride = {1, size[0], size[0] * size[1]};
    double[] step = volume.placement().spacing();
    ArrayDeque<int[]> open = new ArrayDeque<>();
    BitSet seen = new BitSet(labels.length);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != 0 && volume.voxels()[i] > threshold) {
        open.add(new int[] {i, 0});
      }
    }
    while (!open.isEmpty()) {
      int[] at = open.poll();
      int index = at[0];
      for (int axis = 0; axis < 3; axis++) {
        int place = index / stride[axis] % size[axis];
        int far = at[1] + (int) Math.round(step[axis] * 100);
        if (far > REACH * 100) {
          continue;
        }
        if (place > 0) {
          visit(index - stride[axis], far, labels[index], seen, open);
        }
        if (place < size[axis] - 1) {
          visit(index + stride[axis], far, labels[index], seen, open);
        }
      }
    }
  }

  private void visit(int i, int far, byte label, BitSet seen, ArrayDeque<int[]> open) {
    if (labels[i] != 0 || seen.get(i) || brainSide.get(i)) {
      return;
    }
    seen.set(i);
    if (volume.voxels()[i] > threshold && takenForAir(i)) {
      labels[i] = label;
      open.add(new int[] {i, far});
    }
  }

  private boolean takenForAir(int i) {
    int x = i % volume.nx();
    int y = i / volume.nx() % volume.ny();
    int z = i / volume.nx() / volume.ny();
    double[] g = found.window().grid(volume.placement().toPatient(x, y, z));
    return found.at(0, g[0], g[1], g[2]) > AIR;
  }
}
