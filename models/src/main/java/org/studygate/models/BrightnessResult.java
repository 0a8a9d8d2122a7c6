package org.studygate.models;

import java.util.Map;
import java.util.Set;

/**
 * How bright the tissues of a head are beside one another.
 *
 * @param levels median brightness 0 to 1 by the tissue's short name
 * @param order for example {@code CSF 0.12 < GM 0.45 < WM 0.61 < fat 0.93}
 * @param brainShare part of the head that is brain or fluid, 0 to 1
 * @param probabilities what the order says of the type, by label; empty when it says nothing
 * @param features the figures that the type was told from, for learning
 * @param vendor of the scanner as {@link org.studygate.models.image.SeriesHeader#vendor}
 * @param headerFacts what the header says, without patient data, for learning
 * @param verdict for example {@code CSF 0.12 < GM 0.45 < WM 0.61 < fat 0.93: T1}; empty when the
 *     order says nothing
 */
public record BrightnessResult(
    Map<String, Double> levels,
    String order,
    double brainShare,
    Map<String, Double> probabilities,
    Map<String, Double> features,
    String vendor,
    Set<String> headerFacts,
    String verdict) {}
