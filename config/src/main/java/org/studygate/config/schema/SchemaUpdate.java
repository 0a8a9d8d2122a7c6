package org.studygate.config.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;

/** Brings a database to the schema of this program, and refuses one that is newer. */
public final class SchemaUpdate {

  /** The schema cannot be brought up to date; the message is one sentence. */
  public static final class NotPossibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPossibleException(String sentence, Throwable cause) {
      super(sentence, cause);
    }
  }

  private final Connection connection;

  private SchemaUpdate(Connection connection) {
    this.connection = connection;
  }

  public static SchemaUpdate of(Connection connection) {
    return new SchemaUpdate(connection);
  }

  /**
   * Applies the change sets that the database lacks.
   *
   * @param progress told what happens, when anything does
   * @throws NotPossibleException when the schema is newer than this program, or a change fails
   */
  public void run(Consumer<String> progress) throws SQLException {
    if (!isCurrent()) {
      progress.accept(
          applied().isEmpty() ? "Creating the database schema" : "Updating the database schema");
      update();
    }
  }

  /**
   * Whether nothing is to be done.
   *
   * @throws NotPossibleException when the schema is newer than this program
   */
  public boolean isCurrent() throws SQLException {
    Map<ChangeSetId, String> wanted =
        ChangeSetList.ofThisProgram(connection.getMetaData().getDatabaseProductName());
    Map<ChangeSetId, String> applied = applied();
    refuseNewer(wanted, applied);
    refuseOther(wanted, applied);
    return applied.keySet().containsAll(wanted.keySet());
  }

  private static void refuseNewer(
      Map<ChangeSetId, String> wanted, Map<ChangeSetId, String> applied) {
    for (ChangeSetId set : applied.keySet()) {
      if (!wanted.containsKey(set)) {
        throw new NotPossibleException(
            "The database has the schema of a newer StudyGate (change set "
                + set.id()
                + "): start that version, or restore the backup made before it.",
            null);
      }
    }
  }

  private static void refuseOther(
      Map<ChangeSetId, String> wanted, Map<ChangeSetId, String> applied) {
    applied.forEach(
        (set, checksum) -> {
          String expected = wanted.get(set);
          if (!expected.isEmpty() && checksum != null && !checksum.equals(expected)) {
            throw new NotPossibleException(
                "The database was made by a build of StudyGate that was never released (change set "
                    + set.id()
                    + " differs): start with an empty database, with another STUDYGATE_DATA for"
                    + " one.",
                null);
          }
        });
  }

  private Map<ChangeSetId, String> applied() throws SQLException {
    Map<ChangeSetId, String> applied = new HashMap<>();
    if (!hasHistory()) {
      return applied;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select FILENAME, ID, AUTHOR, MD5SUM from DATABASECHANGELOG")) {
      while (rows.next()) {
        applied.put(
            new ChangeSetId(rows.getString(1), rows.getString(2), rows.getString(3)),
            rows.getString(4));
      }
    }
    return applied;
  }

  private boolean hasHistory() throws SQLException {
    String name =
        connection.getMetaData().storesLowerCaseIdentifiers()
            ? "databasechangelog"
            : "DATABASECHANGELOG";
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), name, new String[] {"TABLE", "BASE TABLE"})) {
      return tables.next();
    }
  }

  private void update() {
    try {
      ChangeLog.quietly(
          () -> {
            Database database =
                DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(connection));
            ChangeLog.on(database).update("");
            return null;
          });
    } catch (LockException e) {
      throw new NotPossibleException(
          "Another node is changing the database schema, or was killed while it did: when none is,"
              + " delete the row of the table DATABASECHANGELOGLOCK and start again.",
          e);
    } catch (LiquibaseException e) {
      throw new NotPossibleException(
          "The database schema could not be brought up to date: " + firstLine(root(e)), e);
    } catch (Exception e) {
      throw new NotPossibleException(
          "The database schema could not be brought up to date: " + firstLine(e), e);
    }
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null || e.getCause() == e ? e : root(e.getCause());
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
