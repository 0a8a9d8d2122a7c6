package org.studygate.deid;

import java.util.List;
import java.util.Map;

/**
 * What became of one source file.
 *
 * @param number its place in the sorted list of sources, from 1; its name may tell who the patient
 *     is and is not repeated
 * @param patient the pseudonym, or empty when nothing could be read
 * @param studyUid the new Study Instance UID, or empty
 * @param seriesUid the new Series Instance UID, or empty
 * @param sopInstanceUid the new SOP Instance UID, or empty
 * @param modality or empty
 * @param file where it lies in the output, relative, or empty when it was held back
 * @param heldBack why it was not written, or empty
 * @param review what a person should look at, plain sentences
 * @param counts what was done how often
 */
public record ObjectOutcome(
    int number,
    String patient,
    String studyUid,
    String seriesUid,
    String sopInstanceUid,
    String modality,
    String file,
    String heldBack,
    List<String> review,
    Map<String, Integer> counts) {

  public ObjectOutcome {
    review = List.copyOf(review);
    counts = Map.copyOf(counts);
  }

  /** Whether the object is in the output. */
  public boolean written() {
    return heldBack.isEmpty();
  }

  /** A file that says nothing about itself. */
  static ObjectOutcome unreadable(int number, String reason) {
    return new ObjectOutcome(number, "", "", "", "", "", "", reason, List.of(), Map.of());
  }

  /** The same, held back. */
  public ObjectOutcome heldBack(String reason) {
    return new ObjectOutcome(
        number, patient, studyUid, seriesUid, sopInstanceUid, modality, "", reason, review, counts);
  }

  /** The same with other sentences for review. */
  public ObjectOutcome withReview(List<String> sentences) {
    return new ObjectOutcome(
        number,
        patient,
        studyUid,
        seriesUid,
        sopInstanceUid,
        modality,
        file,
        heldBack,
        sentences,
        counts);
  }
}
