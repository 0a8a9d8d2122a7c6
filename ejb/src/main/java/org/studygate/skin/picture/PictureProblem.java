package org.studygate.skin.picture;

/** Why a file is not taken as a picture. */
public enum PictureProblem {
  /** No picture that is known here. */
  NOT_A_PICTURE,
  /** A picture of a kind that is not taken, such as HEIC. */
  KIND,
  /** More bytes or more pixels than allowed. */
  TOO_LARGE,
  DAMAGED
}
