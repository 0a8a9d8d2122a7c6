package org.studygate.seriestype;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.SeriesModels;
import org.studygate.judging.SeriesModels.Answer;
import org.studygate.models.SeriesTypeResult;

/** Shows a series to the model. Touches no transaction. */
@ApplicationScoped
public class SeriesClassifier {

  /** Nothing is guessed of images that no decoder reads: a person looks. */
  private static final SeriesTypeResult UNDECODABLE =
      new SeriesTypeResult(
          "OTHER",
          0,
          "header",
          null,
          false,
          false,
          Map.of(),
          Map.of(),
          "No image of the series could be decoded.");

  private SeriesModels models;

  protected SeriesClassifier() {}

  @Inject
  SeriesClassifier(SeriesModels models) {
    this.models = models;
  }

  /**
   * @throws org.studygate.workflow.StepFailedException when the models or files cannot be used now
   */
  Answer<SeriesTypeResult> classify(SeriesContent series) {
    return models.seriesType(series).orElseGet(() -> new Answer<>(UNDECODABLE, null));
  }
}
