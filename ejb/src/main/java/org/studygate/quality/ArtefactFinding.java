package org.studygate.quality;

/**
 * An artefact that the decision table did not let pass.
 *
 * @param artefact by the contract's name, or {@code geometry}, {@code unspecified}, {@code
 *     unjudged}, {@code undecodable}
 * @param probability 0 to 1
 * @param verdict of the table, REVIEW or REJECT
 */
public record ArtefactFinding(String artefact, double probability, Verdict verdict) {

  /** For people and the API, for example {@code motion 0.97: REJECT}. */
  public String text() {
    return "%s %.2f: %s".formatted(artefact.replace('_', ' '), probability, verdict);
  }
}
