package org.studygate.face;

import java.util.Set;
import org.studygate.models.faceparts.FacePart;

/**
 * What to keep and how to change the rest.
 *
 * @param keep the parts whose voxels stay as they are, bit for bit
 * @param mosaic edge of the mosaic's cubes, mm
 * @param kernel of the blur
 */
public record FaceOptions(Set<FacePart> keep, FaceMethod method, double mosaic, BlurKernel kernel) {

  /**
   * @throws IllegalArgumentException when all of the surface should be kept, or a cube has no size
   */
  public FaceOptions {
    keep = Set.copyOf(keep);
    if (keep.contains(FacePart.SURFACE)) {
      throw new IllegalArgumentException("the face's surface cannot be kept");
    }
    if (!(mosaic > 0 && mosaic <= 100)) {
      throw new IllegalArgumentException("the mosaic's cubes need an edge up to 100 mm");
    }
  }

  /** A method with its usual kernel and cubes. */
  public static FaceOptions of(FaceMethod method, FacePart... keep) {
    return new FaceOptions(
        Set.of(keep), method, 10, BlurKernel.gaussian(9, BlurKernel.Edge.REPLICATED));
  }
}
