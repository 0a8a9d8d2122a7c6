package org.studygate.config.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.ChecksumVersion;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * The change sets of this program for each database product, written by the build into {@code
 * db/change-sets-….txt}: a start with nothing to change compares them with the database's list and
 * never loads Liquibase.
 */
public final class ChangeSetList {

  private static final List<String> PRODUCTS = List.of("h2", "postgresql", "oracle");

  private ChangeSetList() {}

  /** Writes the lists into the folder that the first argument names. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (String product : PRODUCTS) {
      Files.write(folder.resolve(file(product)), lines(product), StandardCharsets.UTF_8);
    }
  }

  /**
   * The change sets of this program with their checksums; empty where databases differ in it.
   *
   * @param product the database's name as JDBC gives it
   */
  static Map<ChangeSetId, String> ofThisProgram(String product) {
    String resource = "/db/" + file(product.toLowerCase(Locale.ROOT));
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ChangeSetList.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
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

  private static String file(String product) {
    return "change-sets-" + product + ".txt";
  }

  private static List<String> lines(String product) throws Exception {
    return ChangeLog.quietly(
        () ->
            ChangeLog.on(offline(product)).getDatabaseChangeLog().getChangeSets().stream()
                .map(ChangeSetList::line)
                .toList());
  }

  private static Database offline(String product) throws LiquibaseException {
    return DatabaseFactory.getInstance()
        .openDatabase(
            "offline:" + product + "?outputLiquibaseSql=none",
            null,
            null,
            null,
            new ClassLoaderResourceAccessor());
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
