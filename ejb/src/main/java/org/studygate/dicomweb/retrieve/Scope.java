package org.studygate.dicomweb.retrieve;

import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;

/**
 * A study, a series or an instance.
 *
 * @param series null for the whole study
 * @param instance null for the whole series
 */
public record Scope(StudyUid study, SeriesUid series, SopInstanceUid instance) {

  /**
   * Reads the UIDs of a path.
   *
   * @param series may be null, likewise the instance
   * @throws org.studygate.id.InvalidIdException when one is no UID
   */
  public static Scope of(String study, String series, String instance) {
    return new Scope(
        new StudyUid(study),
        series == null ? null : new SeriesUid(series),
        instance == null ? null : new SopInstanceUid(instance));
  }

  public boolean isInstance() {
    return instance != null;
  }
}
