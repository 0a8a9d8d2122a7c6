package org.studygate.deid.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.studygate.deid.DeidException;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.Engines;
import org.studygate.deid.ProfileOption;
import org.studygate.deid.faces.FaceStep;
import org.studygate.deid.faces.StoredParts;
import org.studygate.deid.pixeltext.PixelTextCleaner;
import org.studygate.models.InferenceEngine;
import org.studygate.models.JudgingModels;
import org.studygate.models.ModelException;

/** The engines that the options need, with the models of the registry. */
final class ModelEngines implements AutoCloseable {

  private PixelTextCleaner pixels;
  private JudgingModels models;

  private ModelEngines() {}

  /**
   * @throws DeidException when a model that is needed is missing or damaged
   */
  static ModelEngines load(DeidOptions options) throws DeidException {
    ModelEngines engines = new ModelEngines();
    String folder = System.getenv("STUDYGATE_MODELS");
    Path registry = Path.of(folder == null ? "models/registry" : folder);
    InferenceEngine engine = InferenceEngine.of(System.getenv("STUDYGATE_INFERENCE"));
    try {
      if (options.has(ProfileOption.CLEAN_PIXEL_DATA)) {
        Optional<Path> layouts =
            Optional.ofNullable(System.getenv("STUDYGATE_DEVICE_LAYOUTS")).map(Path::of);
        engines.pixels = PixelTextCleaner.load(registry, engine, layouts);
      }
      if (options.has(ProfileOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES)) {
        engines.models = JudgingModels.load(registry, engine);
      }
      return engines;
    } catch (ModelException e) {
      engines.close();
      throw new DeidException("The models cannot be used: " + e.getMessage() + ".");
    }
  }

  /**
   * @param found folder of what the face model has found already
   */
  Engines engines(Path found) {
    return new Engines(
        pixels,
        models == null ? null : new FaceStep(new StoredParts(models::findFaceParts, found)));
  }

  @Override
  public void close() {
    if (pixels != null) {
      pixels.close();
    }
    if (models != null) {
      models.close();
    }
  }
}
