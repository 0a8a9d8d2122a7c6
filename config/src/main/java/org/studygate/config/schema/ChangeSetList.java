package org.studygate.config.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.ChecksumVersion;
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

  /** The change sets of this program with their checksums; empty where databases differ in it. */
  static Map<ChangeSetId, String> ofThisProgram() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ChangeSetList.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  part -> new ChangeSetId(part[0], part[1], part[2]), part -> part[3]));
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
    String checksum =
        isTheSameEverywhere(set) ? set.generateCheckSum(ChecksumVersion.latest()).toString() : "";
    return String.join("\t", set.getFilePath(), set.getId(), set.getAuthor(), checksum);
  }

  /** The engine's own, and those with parts for one product, have another checksum on each. */
  private static boolean isTheSameEverywhere(ChangeSet set) {
    return set.getFilePath().startsWith("db/changelog/") && set.getSqlVisitors().isEmpty();
  }
}
