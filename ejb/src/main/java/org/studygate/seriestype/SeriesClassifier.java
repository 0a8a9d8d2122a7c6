package org.studygate.seriestype;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.studygate.judging.JudgingModelsHolder;
import org.studygate.judging.ModelTimings;
import org.studygate.judging.ModelsUnusableException;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.StudyContent;
import org.studygate.models.JudgingModels;
import org.studygate.models.ModelInfo;
import org.studygate.models.SeriesTypeResult;
import org.studygate.models.image.ImageException;
import org.studygate.workflow.StepFailedException;

/** Shows a series to the model. Touches no transaction. */
@ApplicationScoped
public class SeriesClassifier {

  private static final String TASK = "series-type";

  @Inject private JudgingModelsHolder holder;
  @Inject private ModelTimings timings;
  @Inject private StudyContent content;

  /**
   * @throws StepFailedException when the models or files cannot be used now
   */
  Classification classify(SeriesContent series) {
    JudgingModels models = models();
    List<Path> files = content.files(series);
    long began = System.nanoTime();
    try {
      return new Classification(models.seriesType(files), version(models));
    } catch (ImageException unreadable) {
      return new Classification(unreadable(), version(models));
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

  /** Nothing is guessed of images that no decoder reads: a person looks. */
  private static SeriesTypeResult unreadable() {
    return new SeriesTypeResult(
        "OTHER",
        0,
        "header",
        null,
        false,
        false,
        Map.of(),
        Map.of(),
        "No image of the series could be decoded.");
  }

  private static String version(JudgingModels models) {
    return models.models().stream()
        .filter(model -> model.task().equals(TASK))
        .map(ModelInfo::version)
        .findFirst()
        .orElse(null);
  }
}
