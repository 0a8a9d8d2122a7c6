package org.studygate.skin;

/** Where a photo stands. */
public enum PhotoState {
  /** It is safe here and waits for its judgement. */
  RECEIVED,
  /** It can be used and is being made a DICOM object. */
  FILING,
  /** It is in the archive. */
  ARCHIVED,
  /** It cannot be used; the sender was told why. */
  NOT_DIAGNOSABLE,
  /** A step failed for good; staff may try it again. */
  FAILED;

  /** Whether nothing more becomes of it. */
  boolean settled() {
    return this == ARCHIVED || this == NOT_DIAGNOSABLE;
  }

  /** Whether the sender has an answer. */
  public boolean judged() {
    return this == FILING || this == ARCHIVED || this == NOT_DIAGNOSABLE;
  }
}
