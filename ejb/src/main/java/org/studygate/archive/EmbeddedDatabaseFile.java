package org.studygate.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The file of the embedded H2, which writes each commit at once but does not wait for the disk.
 *
 * <p>The channel stays open as long as the process lives: to close any channel of a file gives up
 * the process's lock on it (POSIX), and with it H2's own.
 */
final class EmbeddedDatabaseFile {

  private final Path file;
  private final FileChannel channel;
  private FileTime synced;
  private long syncedSize;

  private EmbeddedDatabaseFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Empty for another database, and for one in memory. */
  static Optional<EmbeddedDatabaseFile> of(DataSource database) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
        return Optional.empty();
      }
      Path file = pathOf(connection);
      if (file == null || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      return Optional.of(new EmbeddedDatabaseFile(file, channel));
    }
  }

  private static Path pathOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet path = statement.executeQuery("select database_path()")) {
      path.next();
      return path.getString(1) == null ? null : Path.of(path.getString(1) + ".mv.db");
    }
  }

  /** Makes durable what was committed since the last time; false when there was nothing. */
  boolean sync() throws IOException {
    FileTime changed = Files.getLastModifiedTime(file);
    long size = Files.size(file);
    if (changed.equals(synced) && size == syncedSize) {
      return false;
    }
    channel.force(true);
    synced = changed;
    syncedSize = size;
    return true;
  }
}
