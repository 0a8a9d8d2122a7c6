package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.studygate.judging.ModelRegistry;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.skin.PhotoJudge;
import org.studygate.settings.Settings;

/**
 * Where versions of the photos' model lie: those that came along in the installation's registry,
 * those that were trained here in {@code $STUDYGATE_DATA/models}, which all nodes share.
 */
@ApplicationScoped
public class PhotoModelFolders {

  static final String TASK = "skin-usability";

  private org.studygate.models.registry.ModelRegistry shipped;
  private org.studygate.models.registry.ModelRegistry trained;
  private InferenceEngine engine;

  protected PhotoModelFolders() {}

  @Inject
  PhotoModelFolders(Settings settings) {
    ModelRegistry installed = ModelRegistry.of(settings);
    shipped = new org.studygate.models.registry.ModelRegistry(installed.folder());
    engine = installed.engine();
    trained =
        new org.studygate.models.registry.ModelRegistry(settings.dataDirectory().resolve("models"));
  }

  /** The folder of what was trained here: {@code <task>/<version>}. */
  public org.studygate.models.registry.ModelRegistry trained() {
    return trained;
  }

  /**
   * The newest version that came along, or empty when none did.
   *
   * @throws ModelException when it is damaged
   */
  Optional<ModelFolder> newestShipped() throws ModelException {
    return Files.isDirectory(shipped.root()) && shipped.has(TASK)
        ? Optional.of(shipped.newest(TASK))
        : Optional.empty();
  }

  /**
   * A version, checked: it has the files that it had when it came into service.
   *
   * @throws ModelException when it is missing, damaged or another one
   */
  ModelFolder open(PhotoModelId model) throws ModelException {
    Path root = model.trained() ? trained.root() : shipped.root();
    Path folder = root.resolve(TASK).resolve(model.version());
    if (!Files.isDirectory(folder)) {
      throw new ModelException("its folder is missing");
    }
    ModelFolder version = ModelFolder.open(folder);
    if (!version.digest().equals(model.digest())) {
      throw new ModelException("its files are not those that came into service");
    }
    return version;
  }

  /** Loads a version beside the others' text detector. */
  PhotoJudge load(ModelFolder version) throws ModelException {
    return PhotoJudge.load(version, shipped, engine);
  }
}
