package org.studygate.release;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.studygate.deid.Engines;
import org.studygate.deid.faces.FaceStep;
import org.studygate.deid.faces.StoredParts;
import org.studygate.deid.pixeltext.PixelTextCleaner;
import org.studygate.judging.JudgingModelsHolder;
import org.studygate.judging.ModelRegistry;
import org.studygate.judging.ModelsUnusableException;
import org.studygate.models.ModelException;
import org.studygate.settings.Settings;
import org.studygate.workflow.StepFailedException;

/** What finds and changes text and faces in pixels, with the models of this node. */
@ApplicationScoped
class DeidEngines {

  @Inject private JudgingModelsHolder models;
  @Inject private Settings settings;

  private PixelTextCleaner pixels;

  /**
   * @param found folder of what the face model has found already
   */
  Engines engines(Path found) {
    try {
      return new Engines(
          pixels(), new FaceStep(new StoredParts(models.models()::findFaceParts, found)));
    } catch (ModelsUnusableException unusable) {
      throw new StepFailedException(unusable.getMessage());
    } catch (ModelException unusable) {
      throw new StepFailedException(
          "Text in pixels cannot be looked for: " + unusable.getMessage() + ".");
    }
  }

  /** Loaded with the first release and kept: a node may never see one. */
  private synchronized PixelTextCleaner pixels() throws ModelException {
    if (pixels == null) {
      ModelRegistry registry = ModelRegistry.of(settings);
      pixels =
          PixelTextCleaner.load(
              registry.folder(),
              registry.engine(),
              settings.text("STUDYGATE_DEVICE_LAYOUTS").map(Path::of));
    }
    return pixels;
  }

  @PreDestroy
  synchronized void close() {
    if (pixels != null) {
      pixels.close();
    }
  }
}
