package org.studygate.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.studygate.settings.Settings;

/**
 * Where rounds work, {@code $STUDYGATE_DATA/models/work/<version>}: nothing in it is ever served.
 */
@ApplicationScoped
class TrainingFolder {

  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private Path root;

  protected TrainingFolder() {}

  @Inject
  TrainingFolder(Settings settings) {
    root = settings.dataDirectory().resolve("models").resolve("work");
  }

  /** An empty folder for a round; what earlier ones left is deleted, since one is open at most. */
  Path fresh(String version) {
    delete(root);
    try {
      return Files.createDirectories(work(version), PRIVATE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the round writes its version. */
  Path version(String version) {
    return work(version).resolve(version);
  }

  /** Where the report of its evaluation is. */
  Path report(String version) {
    return work(version).resolve(version + ".report.json");
  }

  /** Deletes what a round has made; a version in service is a copy. */
  void forget(String version) {
    delete(work(version));
  }

  private static void delete(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.deleteIfExists(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Path work(String version) {
    return root.resolve(version);
  }
}
