package org.studygate.deid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.studygate.deid.file.ObjectFiles;

/** Brings finished objects to the output. */
final class OutputWriter {

  /** Moves the written objects of a study; when it returns, they outlive a power failure. */
  void write(List<ObjectOutcome> objects, Function<ObjectOutcome, Path> staged, Path output)
      throws IOException {
    try {
      objects.parallelStream()
          .filter(ObjectOutcome::written)
          .forEach(o -> move(staged.apply(o), output.resolve(o.file())));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Set<Path> folders = new TreeSet<>();
    for (ObjectOutcome o : objects) {
      if (o.written()) {
        for (Path p = output.resolve(o.file()).getParent();
            !p.equals(output.getParent());
            p = p.getParent()) {
          folders.add(p);
        }
      }
    }
    for (Path folder : folders) {
      ObjectFiles.forceFolder(folder);
    }
  }

  private static void move(Path from, Path to) {
    try {
      ObjectFiles.moveForced(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
