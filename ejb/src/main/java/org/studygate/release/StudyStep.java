package org.studygate.release;

/** How far the preparation of a study has come; a step that is done is not done again. */
enum StudyStep {
  LISTED,
  COLLECTED,
  SURVEYED,
  DEIDENTIFIED,
  CHECKED;

  boolean reached(StudyStep other) {
    return compareTo(other) >= 0;
  }
}
