package org.studygate.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.studygate.models.image.ImageException;

/** The judging models of one registry folder. Thread-safe. */
public final class JudgingModels implements AutoCloseable {

  private final List<ModelInfo> models;

  private JudgingModels(List<ModelInfo> models) {
    this.models = models;
  }

  /**
   * Loads the newest version of every judging model.
   *
   * @param registry folder with {@code <task>/<version>/}
   * @throws ModelException when a model is missing, damaged or foreign
   */
  public static JudgingModels load(Path registry, InferenceEngine engine) throws ModelException {
    if (!Files.isDirectory(registry)) {
      throw new ModelException("the model registry is not a folder");
    }
    throw new ModelException("the model registry holds no series-type model");
  }

  /**
   * Says what a series is.
   *
   * @param dicomFilesOfOneSeries in any order
   * @throws ImageException when no file of the series can be read
   */
  public SeriesTypeResult seriesType(List<Path> dicomFilesOfOneSeries) throws ImageException {
    throw new ImageException("no series-type model is loaded");
  }

  /**
   * Judges the quality of a series.
   *
   * @param dicomFilesOfOneSeries in any order
   * @throws ImageException when no file of the series can be read
   */
  public QualityResult quality(List<Path> dicomFilesOfOneSeries) throws ImageException {
    throw new ImageException("no quality model is loaded");
  }

  /** The models that are loaded. */
  public List<ModelInfo> models() {
    return models;
  }

  @Override
  public void close() {}
}
