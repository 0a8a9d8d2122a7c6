package org.studygate.models;

import java.util.Map;

/**
 * What a series is.
 *
 * @param label the contract's label, for example {@code MR_T1}
 * @param confidence calibrated probability of {@code label}, 0 to 1
 * @param source {@code pixels}, {@code header} (no pixels could be judged) or {@code both}
 * @param headerLabel what the header alone says
 * @param agrees whether pixels and header name the same type
 * @param certain false when the model abstains: a person should look
 * @param probabilities combined probability per label
 * @param pixelProbabilities probability per label from the pixels alone; empty without pixels
 * @param evidence one sentence without patient data
 */
public record SeriesTypeResult(
    String label,
    double confidence,
    String source,
    String headerLabel,
    boolean agrees,
    boolean certain,
    Map<String, Double> probabilities,
    Map<String, Double> pixelProbabilities,
    String evidence) {

  /** The same with the order of tissues, where it says something, added to the evidence. */
  public SeriesTypeResult with(String order) {
    return order == null || order.isEmpty()
        ? this
        : new SeriesTypeResult(
            label,
            confidence,
            source,
            headerLabel,
            agrees,
            certain,
            probabilities,
            pixelProbabilities,
            evidence + " Tissues: " + order + ".");
  }
}
