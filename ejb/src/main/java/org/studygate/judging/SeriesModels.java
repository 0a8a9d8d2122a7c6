package org.studygate.judging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.studygate.models.BrightnessResult;
import org.studygate.models.JudgingModels;
import org.studygate.models.ModelInfo;
import org.studygate.models.QualityResult;
import org.studygate.models.SeriesTypeResult;
import org.studygate.models.image.ImageException;
import org.studygate.models.knowledge.Knowledge;
import org.studygate.workflow.StepFailedException;

/** Shows a series to this node's models. Takes its time, so no transaction should wait for it. */
@ApplicationScoped
public class SeriesModels {

  private static final String QUALITY = "quality";
  private static final String TISSUE = "tissue";
  private static final String SERIES_TYPE = "series-type";

  @Inject private JudgingModelsHolder holder;
  @Inject private ModelTimings timings;
  @Inject private StudyContent content;

  /** What a model said, and which version of it. */
  public record Answer<T>(T result, String modelVersion) {}

  /**
   * @return empty when no image of the series can be decoded
   * @throws StepFailedException when the models or the files cannot be used now
   */
  public Optional<Answer<QualityResult>> quality(SeriesContent series) {
    return ask(QUALITY, series, JudgingModels::quality);
  }

  /**
   * @return empty when no image of the series can be decoded
   * @throws StepFailedException when the models or the files cannot be used now
   */
  public Optional<Answer<SeriesTypeResult>> seriesType(SeriesContent series) {
    return ask(SERIES_TYPE, series, JudgingModels::seriesType);
  }

  /**
   * @return empty when no image of the series can be decoded, or there is no tissue model
   * @throws StepFailedException when the models or the files cannot be used now
   */
  public Optional<Answer<BrightnessResult>> brightness(SeriesContent series) {
    return ask(TISSUE, series, JudgingModels::brightness)
        .filter(answer -> answer.result().isPresent())
        .map(answer -> new Answer<>(answer.result().get(), answer.modelVersion()));
  }

  /**
   * What was learned of images before the models came here; empty when they bring none.
   *
   * @throws StepFailedException when the models cannot be used now
   */
  public Optional<Knowledge> knowledge() {
    return models().knowledge();
  }

  private interface Question<T> {
    T ask(JudgingModels models, List<Path> files) throws ImageException;
  }

  private <T> Optional<Answer<T>> ask(String task, SeriesContent series, Question<T> question) {
    JudgingModels models = models();
    List<Path> files = content.files(series);
    long began = System.nanoTime();
    try {
      return Optional.of(new Answer<>(question.ask(models, files), version(models, task)));
    } catch (ImageException undecodable) {
      return Optional.empty();
    } finally {
      timings.record(task, Duration.ofNanos(System.nanoTime() - began));
    }
  }

  private JudgingModels models() {
    try {
      return holder.models();
    } catch (ModelsUnusableException e) {
      throw new StepFailedException(e.getMessage());
    }
  }

  private static String version(JudgingModels models, String task) {
    return models.models().stream()
        .filter(model -> model.task().equals(task))
        .map(ModelInfo::version)
        .findFirst()
        .orElse(null);
  }
}
