package org.studygate.quality;

import java.util.List;
import java.util.Map;

/** What the model scored and the decision table made of it, before it is saved. */
record Judgement(
    Verdict verdict,
    boolean applicable,
    List<ArtefactFinding> findings,
    Map<String, Double> scores,
    Map<String, Double> severities,
    Map<String, Double> metrics,
    List<SliceQuality> worstSlices,
    List<String> geometryFaults,
    String evidence,
    String modelVersion,
    int tableVersion) {}
