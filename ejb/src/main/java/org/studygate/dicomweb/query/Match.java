package org.studygate.dicomweb.query;

/** How the values of an attribute are compared (PS3.4 C.2.2.2). */
enum Match {
  /** Exactly or with wildcards. */
  TEXT,
  /** Like text, but over every component group and whatever the case and the accents. */
  NAME,
  /** A date or a range of dates. */
  DATE,
  /** A time or a range of times. */
  TIME,
  /** One of a list of UIDs. */
  UID,
  /** A whole number. */
  NUMBER,
  /** One of the modalities of a study. */
  MODALITIES
}
