package org.studygate.models;

import java.util.List;
import java.util.Map;

/**
 * Whether a series is good enough to be read.
 *
 * @param scores calibrated probability 0 to 1 per artefact that applies to the modality, by the
 *     contract's names, and {@code clean}
 * @param slices the same for every judged slice
 * @param geometryFaults plain sentences such as "2 slices are missing after slice 7"; empty when
 *     none
 * @param applicable false when no model applies to this kind of object; {@code scores} is then
 *     empty
 * @param evidence one sentence without patient data
 */
public record QualityResult(
    Map<String, Double> scores,
    List<SliceScores> slices,
    List<String> geometryFaults,
    boolean applicable,
    String evidence) {}
