package org.studygate.deid;

/**
 * What judges and changes pixels. An engine that is missing (null) leaves its work to a person: the
 * objects are held back for review.
 */
public record Engines(PixelCleaner pixels, FaceCleaner faces) {

  /** Attributes alone. */
  public static Engines none() {
    return new Engines(null, null);
  }
}
