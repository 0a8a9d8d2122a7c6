package org.studygate.face;

import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.models.image.Placement;

/** What was found in one stack of a study. */
record FoundHead(Stack stack, FacePartMap map, Tissue tissue) {

  /** Of a stack of slices, mm. */
  private static final double THICK = 60;

  /** Whether the image shows a whole face, and the model is sure of it. */
  boolean whole() {
    return map.answer() == Answer.FOUND;
  }

  /** Whether the model is sure of all that the image shows of a face. */
  boolean certain() {
    return whole() || map.answer() == Answer.PARTIAL_HEAD && thick();
  }

  /** One slice, or a few, show too little of a head to know what they are a part of. */
  private boolean thick() {
    return map.nz() > 1 && map.nz() * map.placement().spacing()[2] >= THICK;
  }

  /** Which map of a head to trust most: sure ones first, then the finer. */
  double rank() {
    double[] s = map.placement().spacing();
    double rank =
        switch (map.answer()) {
          case FOUND -> 3;
          case PARTIAL_HEAD -> 2;
          case UNCERTAIN -> 1;
          default -> 0;
        };
    double coarsest = Math.max(s[0], Math.max(s[1], s[2]));
    return 100 * rank - coarsest + map.confidence();
  }

  /** The middle of the labelled voxels, LPS mm, or null. */
  double[] face() {
    LabelGrid grid = new LabelGrid(map);
    return grid.middle(voxel -> grid.label(voxel) != 0);
  }

  Placement placement() {
    return map.placement();
  }
}
