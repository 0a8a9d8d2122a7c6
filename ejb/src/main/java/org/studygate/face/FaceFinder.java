package org.studygate.face;

import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.image.Volume;

/** Finds the parts of a face, as {@code JudgingModels::findFaceParts} does. */
@FunctionalInterface
public interface FaceFinder {

  /** The parts in a volume, a stack of thick slices, or a single slice ({@code nz} 1). */
  FacePartMap find(Volume volume);
}
