package org.studygate.config.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.changelog.ChangeSet;
import liquibase.database.OfflineConnection;
import liquibase.database.core.H2Database;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * The change sets of this program, written by the build into {@code db/change-sets.txt}: a start
 * with nothing to change compares them with the database's list and never loads Liquibase.
 */
public final class ChangeSetList {

  private static final String RESOURCE = "/db/change-sets.txt";

  private ChangeSetList() {}

  /** Writes the list to the file that the first argument names. */
  public static void main(String[] arguments) throws Exception {
    List<String> lines =
        ChangeLog.quietly(
            () ->
                ChangeLog.on(offline()).getDatabaseChangeLog().getChangeSets().stream()
                    .map(ChangeSetList::line)
                    .toList());
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  /** The change sets of this program. */
  static Set<ChangeSetId> ofThisProgram() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ChangeSetList.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      return reader.lines().map(ChangeSetId::parse).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static H2Database offline() throws Exception {
    H2Database database = new H2Database();
    database.setConnection(
        new OfflineConnection(
            "offline:h2?outputLiquibaseSql=none", new ClassLoaderResourceAccessor()));
    return database;
  }

  private static String line(ChangeSet set) {
    return new ChangeSetId(set.getFilePath(), set.getId(), set.getAuthor()).line();
  }
}
