package org.studygate.deid;

import java.nio.file.Path;

/**
 * One file of a run.
 *
 * @param number its place in the sorted list, from 1
 * @param patientKey ties the objects of a patient together; patient data
 * @param problem why it cannot be read, or empty
 */
record SourceFile(
    int number,
    Path path,
    String patientKey,
    String studyUid,
    String seriesUid,
    String sopInstanceUid,
    String modality,
    String problem) {

  static SourceFile unreadable(int number, Path path, String problem) {
    return new SourceFile(number, path, "", "", "", "", "", problem);
  }

  boolean readable() {
    return problem.isEmpty();
  }

  /** Without what names the patient. */
  @Override
  public String toString() {
    return "file " + number;
  }
}
