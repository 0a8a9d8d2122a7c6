package org.studygate.face;

import org.studygate.models.faceparts.FacePart;

/**
 * What to change in one stack: the region of the study's best map, joined with the stack's own.
 * Where the best map reaches, it alone says what is kept and what lies inside the skull.
 */
final class HeadRegions {

  private final FaceRegion best;
  private final FaceRegion own;
  private final Stack bestStack;

  /**
   * @param own the region of the stack's own map; null when it is the best one, or empty
   */
  HeadRegions(FaceRegion best, Stack bestStack, FaceRegion own) {
    this.best = best;
    this.bestStack = bestStack;
    this.own = own;
  }

  /** Whether the best map lies on this very grid, so that its voxels are the stack's. */
  boolean sameGrid(Stack stack) {
    return stack == bestStack;
  }

  Tissue tissue() {
    return best.tissue();
  }

  /**
   * What to do with a voxel.
   *
   * @param depth takes the depth under the new surface, mm
   */
  byte role(double x, double y, double z, FrameRegion.Voxel voxel, float[] depth) {
    int here = best.labels().voxel(x, y, z);
    FaceRegion judge = here >= 0 || own == null ? best : own;
    int at = judge == best ? here : own.labels().voxel(x, y, z);
    byte label = at < 0 ? 0 : judge.labels().label(at);
    if (at >= 0 && judge.labels().brain(at)) {
      return FrameRegion.BRAIN;
    }
    if (label > 0 && judge.isKept(label)) {
      return (byte) (FrameRegion.KEPT + label);
    }
    float deep = depth(x, y, z, label);
    byte seen = label;
    for (double[] offset : voxel.offsets()) {
      double px = x + offset[0];
      double py = y + offset[1];
      double pz = z + offset[2];
      int there = judge.labels().voxel(px, py, pz);
      if (there >= 0 && judge.labels().brain(there)) {
        return FrameRegion.BRAIN;
      }
      byte other = there < 0 ? 0 : judge.labels().label(there);
      boolean keeps = other > 0 && judge.isKept(other);
      float also = keeps ? Float.NaN : depth(px, py, pz, other);
      deep = Float.isNaN(deep) ? also : deep;
      seen = seen == 0 && !keeps ? other : seen;
    }
    if (Float.isNaN(deep)) {
      return 0;
    }
    depth[0] = deep;
    return seen > 0 ? seen : FacePart.SURFACE.label();
  }

  private float depth(double x, double y, double z, byte label) {
    float deep = best.depth(x, y, z, label);
    return Float.isNaN(deep) && own != null ? own.depth(x, y, z, label) : deep;
  }
}
