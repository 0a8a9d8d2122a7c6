package org.studygate.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.SeriesModels;
import org.studygate.models.QualityResult;
import org.studygate.models.SliceScores;
import org.studygate.workflow.Decisions;

/** Shows a series to the model and its scores to the decision table. Touches no transaction. */
@ApplicationScoped
public class QualityJudge {

  private static final int WORST_SLICES = 24;
  private static final String UNSPECIFIED = "unspecified";

  private SeriesModels models;
  private Decisions decisions;

  protected QualityJudge() {}

  @Inject
  QualityJudge(SeriesModels models, Decisions decisions) {
    this.models = models;
    this.decisions = decisions;
  }

  /**
   * @throws org.studygate.workflow.StepFailedException when the models, the files or the table
   *     cannot be used now
   */
  Judgement judge(SeriesContent series) {
    return models
        .quality(series)
        .map(answer -> judgement(series, answer.result(), answer.modelVersion()))
        .orElseGet(QualityJudge::undecodable);
  }

  private Judgement judgement(SeriesContent series, QualityResult result, String modelVersion) {
    QualityTable table = new QualityTable(decisions.newest(QualityTable.KEY));
    List<ArtefactFinding> findings = named(table.findings(series.modality(), questions(result)));
    return new Judgement(
        Verdict.worst(findings.stream().map(ArtefactFinding::verdict).toList()),
        result.applicable(),
        findings,
        result.scores(),
        result.severities(),
        result.metrics(),
        worst(result.slices()),
        result.geometryFaults(),
        result.evidence(),
        modelVersion,
        table.version());
  }

  private static Map<String, Double> questions(QualityResult result) {
    Map<String, Double> questions = new HashMap<>(result.scores());
    Double clean = result.scores().get("clean");
    if (clean != null) {
      // The model doubts an image sooner than it can name what is wrong with it.
      questions.put(UNSPECIFIED, 1 - clean);
    }
    if (!result.applicable()) {
      questions.put("unjudged", 1.0);
    }
    if (!result.geometryFaults().isEmpty()) {
      questions.put("geometry", 1.0);
    }
    return questions;
  }

  /** Where an artefact has a name, "some artefact" says nothing more. */
  private static List<ArtefactFinding> named(List<ArtefactFinding> findings) {
    List<ArtefactFinding> named =
        findings.stream().filter(f -> !f.artefact().equals(UNSPECIFIED)).toList();
    return named.isEmpty() ? findings : named;
  }

  /** Nothing is guessed of images that no decoder reads: a person looks. */
  private static Judgement undecodable() {
    return new Judgement(
        Verdict.REVIEW,
        false,
        List.of(new ArtefactFinding("undecodable", 1, Verdict.REVIEW)),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        "No image of the series could be decoded.",
        null,
        0);
  }

  private static List<SliceQuality> worst(List<SliceScores> slices) {
    return slices.stream()
        .sorted(Comparator.comparingDouble(QualityJudge::cleanness))
        .limit(WORST_SLICES)
        .map(s -> new SliceQuality(s.slice(), s.sopInstanceUid(), s.frame(), s.scores(), s.heat()))
        .toList();
  }

  /** 1 without any artefact, down to 0. */
  private static double cleanness(SliceScores slice) {
    return slice.scores().entrySet().stream()
        .filter(score -> !score.getKey().equals("clean"))
        .mapToDouble(score -> 1 - score.getValue())
        .min()
        .orElse(1);
  }
}
