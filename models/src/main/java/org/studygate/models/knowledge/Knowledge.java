package org.studygate.models.knowledge;

import java.util.List;

/**
 * Everything that was learned.
 *
 * @param version of the learning, for example {@code 1.0.0}
 * @param learnedFrom one sentence
 * @param brightness by type
 * @param headers what header attributes say
 * @param signatures of artefacts
 */
public record Knowledge(
    String version,
    String learnedFrom,
    List<TypeBrightness> brightness,
    List<HeaderFact> headers,
    List<Signature> signatures) {

  public static final String TASK = "knowledge";

  /** Name of the file in a registry version. */
  public static final String FILE = "knowledge.json";
}
