package org.studygate.models.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;

/** {@code list}: the versions in the registry, checked. */
final class ListCommand {

  private ListCommand() {}

  static void run(Arguments arguments, PrintStream out) throws UsageException, ModelException {
    arguments.only("registry");
    Path registry = Models.registry(arguments);
    out.println("task\tversion\tdate\tsha256");
    for (Path path : new ModelRegistry(registry).folders()) {
      ModelFolder folder = ModelFolder.open(path);
      out.println(
          String.join(
              "\t",
              folder.task(),
              folder.version(),
              folder.card().get("date").getAsString(),
              folder.sha256()));
    }
  }
}
