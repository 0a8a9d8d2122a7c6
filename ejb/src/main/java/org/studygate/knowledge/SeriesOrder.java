package org.studygate.knowledge;

import java.util.Map;

/**
 * How bright the tissues of a series are beside one another, and what that says of its type.
 *
 * @param levels median brightness 0 to 1 by tissue
 * @param probabilities what the order says of the type, by label; empty when it says nothing
 * @param verdict for example {@code CSF 0.12 < GM 0.45 < WM 0.61 < fat 0.93: T1}; empty when the
 *     order says nothing
 * @param modelVersion of the tissue model
 */
public record SeriesOrder(
    Map<String, Double> levels,
    Map<String, Double> probabilities,
    String verdict,
    String modelVersion) {}
