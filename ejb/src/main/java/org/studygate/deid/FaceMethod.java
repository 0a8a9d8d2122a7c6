package org.studygate.deid;

import java.util.Locale;

/** How the face is made unrecognisable. */
public enum FaceMethod {
  MASK,
  MOSAIC,
  BLUR,
  HASH,
  REPLACE;

  /** The name on a command line and in a request. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The method of a name.
   *
   * @throws IllegalArgumentException for a name that no method has
   */
  public static FaceMethod of(String word) {
    try {
      return valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("There is no method " + word + ".");
    }
  }
}
