package org.studygate.release;

/**
 * Something that the de-identification or its check found.
 *
 * @param kind a short code, such as {@code name-left}
 * @param description one plain sentence in English without patient data
 * @param sopUid of the original instance that it is about; null for the whole study
 * @param picture file name of a picture of the spot; null when there is none
 */
public record Finding(
    Severity severity, String kind, String description, String sopUid, String picture) {

  /** How bad it is. */
  public enum Severity {
    /** For information. */
    NOTE,
    /** The steward has to look at it and to release this study by itself. */
    MARK,
    /** The instance is held back. */
    BLOCK
  }
}
