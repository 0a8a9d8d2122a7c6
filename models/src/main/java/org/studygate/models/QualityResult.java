package org.studygate.models;

import java.util.List;
import java.util.Map;

/**
 * Whether a series is good enough to be read.
 *
 * @param scores calibrated probability 0 to 1 per artefact that applies to the modality, by the
 *     contract's names, and {@code clean}
 * @param severities estimated severity 0 to 1 per artefact, given that it is there: 0.25 is mild,
 *     0.5 moderate, 0.8 gross
 * @param slices the same for every judged slice
 * @param metrics image quality metrics by name, as MRIQC defines them; empty where they do not
 *     apply
 * @param geometryFaults plain sentences such as "2 slices are missing after slice 7"; empty when
 *     none
 * @param applicable false when no model applies to this kind of object; {@code scores} is then
 *     empty
 * @param evidence one sentence without patient data
 */
public record QualityResult(
    Map<String, Double> scores,
    Map<String, Double> severities,
    List<SliceScores> slices,
    Map<String, Double> metrics,
    List<String> geometryFaults,
    boolean applicable,
    String evidence) {

  /** Without severities and metrics. */
  public QualityResult(
      Map<String, Double> scores,
      List<SliceScores> slices,
      List<String> geometryFaults,
      boolean applicable,
      String evidence) {
    this(scores, Map.of(), slices, Map.of(), geometryFaults, applicable, evidence);
  }
}
