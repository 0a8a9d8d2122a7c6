package org.studygate.face;

/** What became of the face in a series. */
public enum FaceVerdict {
  /** The face was found with confidence and changed. */
  REMOVED,
  /** There is no face in these images. */
  NO_FACE,
  /** A face may be visible: a person must look. What was found was changed all the same. */
  UNCERTAIN
}
