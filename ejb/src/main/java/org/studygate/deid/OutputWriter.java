package org.studygate.deid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.deid.file.Parallel;

/** Brings finished objects to the output. */
final class OutputWriter {

  /** Moves the written objects of a study; when it returns, they outlive a power failure. */
  void write(List<ObjectOutcome> objects, Function<ObjectOutcome, Path> staged, Path output)
      throws IOException {
    List<ObjectOutcome> written = objects.stream().filter(ObjectOutcome::written).toList();
    Parallel.forEach(
        written, o -> ObjectFiles.moveForced(staged.apply(o), output.resolve(o.file())));
    Set<Path> folders = new TreeSet<>();
    for (ObjectOutcome o : written) {
      Path p = output.resolve(o.file()).getParent();
      for (; !p.equals(output.getParent()); p = p.getParent()) {
        folders.add(p);
      }
    }
    for (Path folder : folders) {
      ObjectFiles.forceFolder(folder);
    }
  }
}
