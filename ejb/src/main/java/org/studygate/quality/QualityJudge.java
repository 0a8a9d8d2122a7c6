package org.studygate.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studygate.judging.JudgingModelsHolder;
import org.studygate.judging.ModelTimings;
import org.studygate.judging.ModelsUnusableException;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.StudyContent;
import org.studygate.models.JudgingModels;
import org.studygate.models.ModelInfo;
import org.studygate.models.QualityResult;
import org.studygate.models.SliceScores;
import org.studygate.models.image.ImageException;
import org.studygate.workflow.Decisions;
import org.studygate.workflow.StepFailedException;

/** Shows a series to the model and its scores to the decision table. Touches no transaction. */
@ApplicationScoped
public class QualityJudge {

  private static final String TASK = "quality";
  private static final int WORST_SLICES = 24;

  @Inject private JudgingModelsHolder holder;
  @Inject private ModelTimings timings;
  @Inject private StudyContent content;
  @Inject private Decisions decisions;

  /**
   * @throws StepFailedException when the models or files cannot be used now
   */
  Judgement judge(SeriesContent series) {
    JudgingModels models = models();
    List<Path> files = content.files(series);
    long began = System.nanoTime();
    try {
      QualityResult result = models.quality(files);
      return judgement(series, result, version(models));
    } catch (ImageException unreadable) {
      return unreadable(version(models));
    } finally {
      timings.record(TASK, Duration.ofNanos(System.nanoTime() - began));
    }
  }

  private JudgingModels models() {
    try {
      return holder.models();
    } catch (ModelsUnusableException e) {
      throw new StepFailedException(e.getMessage());
    }
  }

  private Judgement judgement(SeriesContent series, QualityResult result, String modelVersion) {
    Map<String, Double> asked = new HashMap<>(result.scores());
    if (!result.applicable()) {
      asked.put("unjudged", 1.0);
    }
    if (!result.geometryFaults().isEmpty()) {
      asked.put("geometry", 1.0);
    }
    QualityTable table = new QualityTable(decisions.newest(QualityTable.KEY));
    List<ArtefactFinding> findings = table.findings(series.modality(), asked);
    return new Judgement(
        Verdict.worst(findings.stream().map(ArtefactFinding::verdict).toList()),
        result.applicable(),
        findings,
        result.scores(),
        worst(result.slices()),
        result.geometryFaults(),
        result.evidence(),
        modelVersion,
        table.version());
  }

  /** Nothing is guessed of images that no decoder reads: a person looks. */
  private static Judgement unreadable(String modelVersion) {
    return new Judgement(
        Verdict.REVIEW,
        false,
        List.of(new ArtefactFinding("unreadable", 1, Verdict.REVIEW)),
        Map.of(),
        List.of(),
        List.of(),
        "No image of the series could be decoded.",
        modelVersion,
        0);
  }

  private static List<SliceQuality> worst(List<SliceScores> slices) {
    return slices.stream()
        .sorted(Comparator.comparingDouble(QualityJudge::cleanness))
        .limit(WORST_SLICES)
        .map(s -> new SliceQuality(s.slice(), s.sopInstanceUid(), s.frame(), s.scores()))
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

  private static String version(JudgingModels models) {
    return models.models().stream()
        .filter(model -> model.task().equals(TASK))
        .map(ModelInfo::version)
        .findFirst()
        .orElse(null);
  }
}
