package org.studygate.config.schema;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.resource.ClassLoaderResourceAccessor;

/** The whole schema as SQL for one database product, made without such a database. */
final class OfflineSql {

  private OfflineSql() {}

  /**
   * @param offline the product and version, as {@code oracle?version=19.0}
   */
  static String of(String offline) throws Exception {
    Path history = Files.createTempFile("offline", ".csv");
    Files.delete(history);
    try {
      return ChangeLog.quietly(() -> generate(offline, history));
    } finally {
      Files.deleteIfExists(history);
    }
  }

  private static String generate(String offline, Path history) throws Exception {
    Database database =
        DatabaseFactory.getInstance()
            .openDatabase(
                "offline:" + offline + "&outputLiquibaseSql=all&changeLogFile=" + history,
                null,
                null,
                null,
                new ClassLoaderResourceAccessor());
    StringWriter sql = new StringWriter();
    ChangeLog.on(database).update(new Contexts(), sql);
    return withoutTimeAndPlace(sql.toString());
  }

  /** Leaves out what differs from one run to the next: when and where it was made, and the lock. */
  private static String withoutTimeAndPlace(String sql) {
    return sql.lines()
            .filter(line -> !line.startsWith("-- Ran at:") && !line.startsWith("-- Against:"))
            .filter(line -> !line.contains("DATABASECHANGELOGLOCK SET "))
            .map(line -> line.replaceAll("'\\d{10}'(, '[^']*')?\\);$", "NULL$1);").stripTrailing())
            .collect(Collectors.joining("\n"))
            .replaceAll("\n{3,}", "\n\n")
            .strip()
        + "\n";
  }
}
