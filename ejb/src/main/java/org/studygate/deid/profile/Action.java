package org.studygate.deid.profile;

/** What becomes of an attribute (PS3.15 Table E.1-1a). */
public enum Action {
  /** Stays; text is still searched for what is known of the patient. */
  KEEP,
  /** Removed. */
  REMOVE,
  /** Emptied. */
  EMPTY,
  /** Replaced by a value of the same kind that says nothing. */
  DUMMY,
  /** UIDs in it are replaced consistently. */
  REPLACE_UIDS,
  /** Stays after everything identifying was taken out of it. */
  CLEAN;

  static Action of(char letter) {
    return switch (letter) {
      case 'K' -> KEEP;
      case 'X' -> REMOVE;
      case 'Z' -> EMPTY;
      case 'D' -> DUMMY;
      case 'U' -> REPLACE_UIDS;
      case 'C' -> CLEAN;
      default -> throw new IllegalArgumentException("no action " + letter);
    };
  }
}
