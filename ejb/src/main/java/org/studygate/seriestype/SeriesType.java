package org.studygate.seriestype;

import java.time.Instant;
import java.util.Map;

/**
 * What a series is, with the evidence.
 *
 * @param label one of {@link SeriesLabels}: the person's when there is one, else the model's
 * @param confidence probability of the label, 0 to 1; 1 when a person decided
 * @param source {@code pixels}, {@code header}, {@code both} or {@code person}
 * @param headerLabel what the header alone says, or null
 * @param agrees whether pixels and header name the same type
 * @param certain false when a person should look
 * @param probabilities per label, from pixels and header together
 * @param pixelProbabilities per label, from the pixels alone
 * @param evidence one sentence without patient data
 * @param modelLabel what the model said
 * @param modelVersion that said it, or null
 * @param judgedBy the account, when a person decided
 */
public record SeriesType(
    String label,
    double confidence,
    String source,
    String headerLabel,
    boolean agrees,
    boolean certain,
    Map<String, Double> probabilities,
    Map<String, Double> pixelProbabilities,
    String evidence,
    String modelLabel,
    String modelVersion,
    Instant judgedAt,
    String judgedBy) {}
