package org.studygate.models.knowledge;

import java.util.Map;

/**
 * How an artefact moves the figures of an image.
 *
 * @param artefact by the contract's name
 * @param modality {@code MR} or {@code CT}
 * @param slices that were spoilt to learn it
 * @param shift of each figure at moderate severity, in standard deviations of clean slices
 * @param auc how well each figure alone tells spoilt from clean slices, 0.5 not at all
 */
public record Signature(
    String artefact,
    String modality,
    int slices,
    Map<String, Double> shift,
    Map<String, Double> auc) {}
