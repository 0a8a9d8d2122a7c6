package org.studygate.face;

/**
 * What the changed region looks like afterwards. Whatever the method, the signal is first replaced
 * by noise that does not depend on it, so that none of them can be undone.
 */
public enum FaceMethod {
  /** Air, as in the rest of the image. */
  MASK,
  /** Cubes of one value. */
  MOSAIC,
  /** Smoothed by a kernel. */
  BLUR,
  /** Values mapped to others by a secret, random table. */
  HASH,
  /** The smooth surface of a head without features, so that tools go on working. */
  REPLACE
}
