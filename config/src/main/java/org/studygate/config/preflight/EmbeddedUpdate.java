package org.studygate.config.preflight;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.studygate.config.schema.SchemaUpdate;

/**
 * Brings H2's file up to date on a copy, which takes the file's place when it is complete. H2
 * cannot undo half a change set: a process killed in the middle would leave a database that nothing
 * can repair.
 */
final class EmbeddedUpdate {

  private final Environment environment;
  private final Path file;
  private final Path copy;

  EmbeddedUpdate(Environment environment) {
    this.environment = environment;
    Path folder = environment.dataFolder().resolve("h2");
    this.file = folder.resolve("studygate.mv.db");
    this.copy = folder.resolve("update.mv.db");
  }

  /**
   * @throws SchemaUpdate.NotPossibleException when the schema is newer than this program, or a
   *     change fails; the database is then as it was
   */
  void run(Consumer<String> progress) throws SQLException {
    if (isCurrent()) {
      return;
    }
    try {
      Files.deleteIfExists(copy);
      if (Files.exists(file)) {
        Files.copy(file, copy);
      }
      update(progress);
      try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Refusal("The database " + file + " cannot be written.", e);
    }
  }

  private boolean isCurrent() throws SQLException {
    if (!Files.exists(file)) {
      return false;
    }
    try (Connection connection = Database.connect(environment)) {
      return SchemaUpdate.of(connection).isCurrent();
    }
  }

  private void update(Consumer<String> progress) throws SQLException {
    String url = "jdbc:h2:file:" + copy.resolveSibling("update");
    try (Connection connection = Database.connect(environment, DatabaseUrl.of(url))) {
      SchemaUpdate.of(connection).run(progress);
    }
  }
}
