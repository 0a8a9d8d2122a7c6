package org.studygate.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.studygate.workflow.Decisions;
import org.studygate.workflow.StepFailedException;

/** One version of the decision table {@code quality}. */
final class QualityTable {

  static final String KEY = "quality";

  private final Decisions.Table table;

  QualityTable(Decisions.Table table) {
    this.table = table;
  }

  int version() {
    return table.version();
  }

  /**
   * Asks the table for each artefact.
   *
   * @param modality may be null
   * @param probabilities by artefact
   * @return all that it did not let pass, worst first
   * @throws StepFailedException when it has no answer
   */
  List<ArtefactFinding> findings(String modality, Map<String, Double> probabilities) {
    List<ArtefactFinding> findings = new ArrayList<>();
    new TreeMap<>(probabilities)
        .forEach(
            (artefact, probability) -> {
              Verdict verdict = verdict(modality, artefact, probability);
              if (verdict != Verdict.PASS) {
                findings.add(new ArtefactFinding(artefact, probability, verdict));
              }
            });
    findings.sort(
        (a, b) -> {
          int byVerdict = b.verdict().compareTo(a.verdict());
          return byVerdict != 0 ? byVerdict : Double.compare(b.probability(), a.probability());
        });
    return findings;
  }

  Verdict verdict(String modality, String artefact, double probability) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("modality", modality);
    inputs.put("artefact", artefact);
    inputs.put("probability", probability);
    return table.evaluate(inputs).stream()
        .map(answer -> Verdict.valueOf((String) answer.get("verdict")))
        .findFirst()
        .orElseThrow(
            () ->
                new StepFailedException(
                    "The decision table 'quality' has no answer for the artefact '"
                        + artefact
                        + "'."));
  }
}
