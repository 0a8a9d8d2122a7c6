package org.studygate.models;

import java.util.Map;

/**
 * Artefact probabilities of one slice.
 *
 * @param slice 1-based position in the series, sorted along the slice normal
 * @param sopInstanceUid of the object that holds the slice, or null when the input was not DICOM
 * @param frame 1-based frame in that object
 * @param scores probability 0 to 1 per artefact
 * @param severities estimated severity 0 to 1 per artefact, given that it is there
 * @param heat where the most suspected artefact shows, or null
 */
public record SliceScores(
    int slice,
    String sopInstanceUid,
    int frame,
    Map<String, Double> scores,
    Map<String, Double> severities,
    HeatMap heat) {

  /** Without severities and heat map. */
  public SliceScores(int slice, String sopInstanceUid, int frame, Map<String, Double> scores) {
    this(slice, sopInstanceUid, frame, scores, Map.of(), null);
  }
}
