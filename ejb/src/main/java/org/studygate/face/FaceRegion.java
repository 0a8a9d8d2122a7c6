package org.studygate.face;

import java.util.Set;
import org.studygate.models.faceparts.FacePart;

/** What to change around one head, from one map of its parts. */
final class FaceRegion {

  private final LabelGrid labels;
  private final Tissue tissue;
  private final FaceZone zone;
  private final boolean[] kept = new boolean[FacePart.values().length + 1];

  private FaceRegion(LabelGrid labels, Tissue tissue, FaceZone zone, Set<FacePart> keep) {
    this.labels = labels;
    this.tissue = tissue;
    this.zone = zone;
    for (FacePart part : keep) {
      kept[part.label()] = true;
    }
  }

  static FaceRegion of(FoundHead head, Set<FacePart> keep, SecretNoise noise) {
    LabelGrid labels = new LabelGrid(head.map());
    FaceZone zone = head.map().any() ? FaceZone.of(labels, head.tissue(), noise) : null;
    return new FaceRegion(labels, head.tissue(), zone, keep);
  }

  LabelGrid labels() {
    return labels;
  }

  Tissue tissue() {
    return tissue;
  }

  /** Part of the face at which the map protects the skin itself, 0 to 1. */
  double bare() {
    return zone == null ? 0 : zone.bare();
  }

  /** Part of where a face is expected that the region leaves out, 0 to 1. */
  double left() {
    return zone == null ? 0 : zone.left();
  }

  boolean isKept(byte label) {
    return kept[label];
  }

  /**
   * Depth under the new surface (negative in air) of a point to be changed, or NaN; what the map
   * protects is not looked at.
   */
  float depth(double x, double y, double z, byte label) {
    if (zone == null) {
      return Float.NaN;
    }
    float depth = zone.depth(x, y, z);
    return Float.isNaN(depth) && label > 0 ? -1 : depth;
  }
}
