package org.studygate.face;

import java.util.List;

/**
 * One series of a study.
 *
 * @param frameOfReferenceUid series of one frame of reference show the same place at the same
 *     coordinates; null when it is not known
 * @param range what its stored pixels may be
 * @param frames in any order
 */
public record FaceSeries(
    String seriesUid, String frameOfReferenceUid, StoredRange range, List<FaceFrame> frames) {

  public FaceSeries {
    frames = List.copyOf(frames);
  }
}
