package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/** A reference label map (see {@link TrainingHead}) and what is measured against it. */
final class FaceTruth {

  /** A pair whose two sides lie nearer together than this is one side only, mm. */
  private static final double PAIR = 35;

  /** A part of which the image shows less than this is not asked for, cm³. */
  private static final double[] SHOWN = {4, 4, 8, 4, 40};

  /** Likewise in a single slice, mm². */
  private static final double[] SHOWN_IN_SLICE = {120, 120, 250, 120, 600};

  private final Volume mask;
  private final boolean[] visible;

  FaceTruth(Volume mask) {
    this.mask = mask;
    visible = visible(mask);
  }

  private static int label(Volume mask, int i) {
    return Math.round(mask.voxels()[i]) & 15;
  }

  private static boolean tissue(Volume mask, int i) {
    int code = Math.round(mask.voxels()[i]);
    return code > 0 && (code & TrainingHead.AIR) == 0;
  }

  /** Voxels of the head that touch the air around it. */
  private static boolean[] visible(Volume m) {
    boolean[] out = new boolean[m.voxels().length];
    int[] n = m.dimensions();
    int[] stride = {1, n[0], n[0] * n[1]};
    for (int z = 0, i = 0; z < n[2]; z++) {
      for (int y = 0; y < n[1]; y++) {
        for (int x = 0; x < n[0]; x++, i++) {
          if (!tissue(m, i)) {
            continue;
          }
          int[] at = {x, y, z};
          for (int axis = 0; axis < 3; axis++) {
            out[i] |= at[axis] > 0 && air(m, i - stride[axis]);
            out[i] |= at[axis] < n[axis] - 1 && air(m, i + stride[axis]);
          }
        }
      }
    }
    return out;
  }

  /** Air of a label's shell: what is 0 may lie outside the image. */
  private static boolean air(Volume m, int i) {
    return Math.round(m.voxels()[i]) >= TrainingHead.AIR;
  }

  /** Voxels of a part's visible surface, and how many of them a map gives the part and any part. */
  int[] surface(FacePart part, FacePartMap map) {
    int[] out = new int[3];
    for (int i = 0; i < visible.length; i++) {
      if (visible[i] && label(mask, i) == part.label()) {
        out[0]++;
        out[1] += map.labels()[i] == part.label() ? 1 : 0;
        out[2] += map.labels()[i] != 0 ? 1 : 0;
      }
    }
    return out;
  }

  /** Voxels inside the skull that a map gives to a part, or leaves unprotected. */
  int[] brain(FacePartMap map) {
    int[] out = new int[2];
    for (int i = 0; i < visible.length; i++) {
      if (label(mask, i) == HeadGrid.BRAIN) {
        out[0] += map.labels()[i] != 0 ? 1 : 0;
        out[1] += map.brainSide().get(i) ? 0 : 1;
      }
    }
    return out;
  }

  /** Voxels of the reference inside the skull. */
  int brainVoxels() {
    int count = 0;
    for (int i = 0; i < visible.length; i++) {
      count += label(mask, i) == HeadGrid.BRAIN ? 1 : 0;
    }
    return count;
  }

  /** The parts of which the image shows enough to ask for them. */
  List<FacePart> shown() {
    double[] s = mask.placement().spacing();
    double area = s[0] * s[1];
    boolean slice = mask.nz() == 1;
    List<FacePart> out = new ArrayList<>();
    for (FacePart part : FacePart.values()) {
      double size = count(part) * (slice ? area : area * s[2] / 1000);
      if (size >= (slice ? SHOWN_IN_SLICE : SHOWN)[part.ordinal()]) {
        out.add(part);
      }
    }
    return out;
  }

  /** What a model should say of a volume. */
  FacePartMap.Answer answer() {
    List<FacePart> shown = shown();
    boolean all = shown.containsAll(List.of(FacePart.values()));
    return all && middles(FacePart.EYES).size() == 2 && middles(FacePart.EARS).size() == 2
        ? FacePartMap.Answer.FOUND
        : shown.isEmpty() ? FacePartMap.Answer.NO_FACE : FacePartMap.Answer.PARTIAL_HEAD;
  }

  private int count(FacePart part) {
    int count = 0;
    for (int i = 0; i < visible.length; i++) {
      count += label(mask, i) == part.label() ? 1 : 0;
    }
    return count;
  }

  /** Middle of a part; of eyes and ears of each side that is there, the right one first. */
  List<double[]> middles(FacePart part) {
    boolean pair = part == FacePart.EYES || part == FacePart.EARS;
    double[] all = mean(part, -1e9, 1e9);
    List<double[]> out = new ArrayList<>();
    if (all == null) {
      return out;
    }
    double[] right = pair ? mean(part, -1e9, all[0]) : all;
    double[] left = pair ? mean(part, all[0], 1e9) : all;
    if (pair && right != null && left != null && left[0] - right[0] > PAIR) {
      out.add(right);
      out.add(left);
    } else {
      out.add(all);
    }
    return out;
  }

  private double[] mean(FacePart part, double from, double to) {
    double[] sum = new double[3];
    int count = 0;
    Placement p = mask.placement();
    for (int z = 0, i = 0; z < mask.nz(); z++) {
      for (int y = 0; y < mask.ny(); y++) {
        for (int x = 0; x < mask.nx(); x++, i++) {
          if (label(mask, i) == part.label()) {
            double[] at = p.toPatient(x, y, z);
            if (at[0] >= from && at[0] < to) {
              count++;
              for (int c = 0; c < 3; c++) {
                sum[c] += at[c];
              }
            }
          }
        }
      }
    }
    return count == 0 ? null : new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
  }
}
