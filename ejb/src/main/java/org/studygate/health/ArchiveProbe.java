package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.studygate.archive.Archive;
import org.studygate.settings.Settings;

/** A file can be made in the archive folder, and there is room for more. */
@ApplicationScoped
class ArchiveProbe implements HealthProbe {

  @Inject private Settings settings;
  @Inject private Archive archive;

  @Override
  public String name() {
    return "archive";
  }

  @Override
  public void check() throws IOException {
    if (archive.full()) {
      throw new IOException("there is less space left than STUDYGATE_ARCHIVE_MIN_FREE_MB");
    }
    Path folder = settings.dataDirectory().resolve("archive");
    Files.delete(Files.createTempFile(folder, "health", ".probe"));
  }
}
