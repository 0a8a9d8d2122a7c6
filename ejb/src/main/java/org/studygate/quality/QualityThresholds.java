package org.studygate.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.studygate.workflow.Decisions;

/**
 * From which probability on the decision table asks a person or rejects, found by asking it: for
 * pages that show scores beside what they come to. A table whose answers do not grow with the
 * probability shows the lowest place that is found.
 */
@ApplicationScoped
public class QualityThresholds {

  private static final int STEPS = 100;

  @Inject private Decisions decisions;

  private final Map<String, Thresholds> known = new ConcurrentHashMap<>();

  /**
   * Probabilities 0 to 1; null where the table never answers that.
   *
   * @param review from where on a person decides
   * @param reject from where on a series is not used
   */
  public record Thresholds(Double review, Double reject) {}

  /** Of the newest table, in steps of one hundredth. */
  public Thresholds of(String modality, String artefact) {
    QualityTable table = new QualityTable(decisions.newest(QualityTable.KEY));
    return known.computeIfAbsent(
        table.version() + "/" + modality + "/" + artefact, key -> ask(table, modality, artefact));
  }

  private static Thresholds ask(QualityTable table, String modality, String artefact) {
    Double review = null;
    Double reject = null;
    for (int step = 0; step <= STEPS && reject == null; step++) {
      double probability = step / (double) STEPS;
      Verdict verdict = table.verdict(modality, artefact, probability);
      if (verdict == Verdict.REJECT) {
        reject = probability;
      } else if (verdict == Verdict.REVIEW && review == null) {
        review = probability;
      }
    }
    return new Thresholds(review, reject);
  }
}
