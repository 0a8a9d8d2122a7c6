package org.studygate.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The verdict on a series, with its evidence.
 *
 * @param verdict that counts: the person's when there is one, else the model's
 * @param source {@code model} or {@code person}
 * @param modelVerdict what the model's scores came to
 * @param applicable false when no model judges this kind of object
 * @param findings what spoke against it
 * @param scores probability 0 to 1 per artefact and {@code clean}; empty when not applicable
 * @param severities estimated severity 0 to 1 per artefact, given that it is there
 * @param metrics image quality metrics of head MR by MRIQC's names; empty where they do not apply
 * @param worstSlices the slices that look worst, worst first
 * @param geometryFaults plain sentences, such as missing slices
 * @param evidence one sentence without patient data
 * @param modelVersion that judged, or null
 * @param judgedBy the account, when a person decided
 * @param note what that person wrote, or null
 */
public record QualityVerdict(
    Verdict verdict,
    String source,
    Verdict modelVerdict,
    boolean applicable,
    List<ArtefactFinding> findings,
    Map<String, Double> scores,
    Map<String, Double> severities,
    Map<String, Double> metrics,
    List<SliceQuality> worstSlices,
    List<String> geometryFaults,
    String evidence,
    String modelVersion,
    Instant judgedAt,
    String judgedBy,
    String note) {

  /** What spoke against it, as short texts. */
  public List<String> reasons() {
    return findings.stream().map(ArtefactFinding::text).toList();
  }
}
