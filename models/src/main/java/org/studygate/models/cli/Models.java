package org.studygate.models.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;

/** Which model a command uses, and on which runtime. */
final class Models {

  private static final String SETTING = "STUDYGATE_MODELS";

  private Models() {}

  /** The registry: {@code --registry}, the setting STUDYGATE_MODELS, or models/registry. */
  static Path registry(Arguments arguments) throws ModelException {
    String setting = System.getenv(SETTING);
    Path registry =
        Path.of(arguments.option("registry", setting == null ? "models/registry" : setting));
    if (!Files.isDirectory(registry)) {
      throw new ModelException("there is no model registry at " + registry);
    }
    return registry;
  }

  /** {@code --model}, a version's folder, or the registry's newest. */
  static ModelFolder folder(Arguments arguments, String task)
      throws UsageException, ModelException {
    ModelFolder folder =
        arguments.has("model")
            ? ModelFolder.open(arguments.path("model"))
            : new ModelRegistry(registry(arguments)).newest(task);
    if (!folder.task().equals(task)) {
      throw new ModelException("the model is one for " + folder.task() + ", not " + task);
    }
    return folder;
  }

  static InferenceEngine engine(Arguments arguments) throws UsageException {
    try {
      return InferenceEngine.of(arguments.option("engine", System.getenv("STUDYGATE_INFERENCE")));
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
