package org.studygate.face;

import java.util.stream.IntStream;

/**
 * What rays from the middle of a head meet, for every direction.
 *
 * @param skin distance of the outermost tissue, mm; NaN where the image ends before
 * @param inner distance at which the outermost labels of the face begin, mm; NaN where there are
 *     none
 * @param outer distance at which they end
 * @param brain distance of the outermost voxel inside the skull, mm; NaN where there is none
 * @param cut 1 where the ray leaves the image inside the head
 * @param open 1 where the ray comes out into the air
 */
record HeadRays(
    SphereMap skin,
    SphereMap inner,
    SphereMap outer,
    SphereMap brain,
    SphereMap cut,
    SphereMap open) {

  private static final double STEP = 0.75;
  private static final double FARTHEST = 350;

  /** Labels that lie deeper than such a gap, mm, are not part of the surface. */
  private static final double GAP = 5;

  static HeadRays cast(double[] centre, LabelGrid labels, Tissue tissue) {
    HeadRays out =
        new HeadRays(
            new SphereMap(Float.NaN),
            new SphereMap(Float.NaN),
            new SphereMap(Float.NaN),
            new SphereMap(Float.NaN),
            new SphereMap(0),
            new SphereMap(0));
    IntStream.range(0, SphereMap.CELLS)
        .parallel()
        .forEach(cell -> out.one(cell, centre, labels, tissue));
    return out;
  }

  private void one(int cell, double[] c, LabelGrid labels, Tissue tissue) {
    float[] d = SphereMap.direction(cell);
    float skinAt = Float.NaN;
    boolean left = false;
    double last = 0;
    double labelled = -1e3;
    for (double r = 0; r < FARTHEST; r += STEP) {
      double x = c[0] + r * d[0];
      double y = c[1] + r * d[1];
      double z = c[2] + r * d[2];
      int voxel = labels.voxel(x, y, z);
      if (voxel < 0) {
        left = r > 0;
        break;
      }
      last = r;
      if (labels.label(voxel) != 0) {
        inner.v[cell] = r - labelled > GAP ? (float) r : inner.v[cell];
        outer.v[cell] = (float) r;
        labelled = r;
      }
      if (labels.brain(voxel)) {
        brain.v[cell] = (float) r;
      }
      if (tissue.at(x, y, z)) {
        skinAt = (float) r;
      }
      open.v[cell] = tissue.air(x, y, z) ? 1 : open.v[cell];
    }
    boolean ends = left && last - skinAt < 3;
    cut.v[cell] = ends ? 1 : 0;
    skin.v[cell] = ends ? Float.NaN : skinAt;
  }
}
