package org.studygate.judging;

import java.nio.file.Path;
import org.studygate.models.InferenceEngine;
import org.studygate.models.JudgingModels;
import org.studygate.models.ModelException;
import org.studygate.settings.Settings;

/**
 * Where the models lie and what runs them: the settings STUDYGATE_MODELS and STUDYGATE_INFERENCE.
 */
public record ModelRegistry(Path folder, InferenceEngine engine) {

  public static ModelRegistry of(Settings settings) {
    Path folder =
        settings
            .text("STUDYGATE_MODELS")
            .map(Path::of)
            .orElseGet(
                () -> Path.of(System.getProperty("jboss.home.dir", "."), "studygate/models"));
    return new ModelRegistry(
        folder.toAbsolutePath(), InferenceEngine.of(settings.required("STUDYGATE_INFERENCE")));
  }

  /**
   * @throws ModelsUnusableException when a model is missing, damaged or foreign
   */
  JudgingModels load() {
    try {
      return JudgingModels.load(folder, engine);
    } catch (ModelException e) {
      throw new ModelsUnusableException("The models cannot be loaded: " + e.getMessage());
    } catch (LinkageError e) {
      throw new ModelsUnusableException(
          "The models cannot be loaded: a native library of the inference engine is missing or does"
              + " not fit this machine.");
    }
  }
}
