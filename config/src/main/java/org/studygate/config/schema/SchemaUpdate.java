package org.studygate.config.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

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
    Set<ChangeSetId> wanted = ChangeSetList.ofThisProgram();
    Set<ChangeSetId> applied = applied();
    refuseNewer(wanted, applied);
    if (!applied.containsAll(wanted)) {
      progress.accept(
          applied.isEmpty() ? "Creating the database schema" : "Updating the database schema");
      update();
    }
  }

  private static void refuseNewer(Set<ChangeSetId> wanted, Set<ChangeSetId> applied) {
    applied.stream()
        .filter(set -> !wanted.contains(set))
        .findFirst()
        .ifPresent(
            set -> {
              throw new NotPossibleException(
                  "The database has the schema of a newer StudyGate (change set "
                      + set.id()
                      + "): start that version, or restore the backup made before it.",
                  null);
            });
  }

  private Set<ChangeSetId> applied() throws SQLException {
    Set<ChangeSetId> applied = new HashSet<>();
    if (!hasHistory()) {
      return applied;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select FILENAME, ID, AUTHOR from DATABASECHANGELOG")) {
      while (rows.next()) {
        applied.add(new ChangeSetId(rows.getString(1), rows.getString(2), rows.getString(3)));
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
