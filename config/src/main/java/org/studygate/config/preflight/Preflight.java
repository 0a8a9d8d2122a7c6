package org.studygate.config.preflight;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.studygate.config.schema.SchemaUpdate;

/**
 * Runs before the server: looks at the settings and brings the database schema up to date. Exit
 * code 0 when the server may start; 1 with one sentence on standard error when it must not.
 *
 * <p>With {@code --database-only} only the schema is brought up to date.
 */
public final class Preflight {

  private Preflight() {}

  public static void main(String[] arguments) {
    System.exit(run(System.getenv(), Set.of(arguments), System.out, System.err));
  }

  static int run(
      Map<String, String> variables, Set<String> options, PrintStream out, PrintStream err) {
    try {
      Environment environment = new Environment(variables);
      if (!options.contains("--database-only")) {
        lookAtSettings(environment);
      }
      DataFolder.prepare(environment.dataFolder());
      bringSchemaUpToDate(environment, out);
      return 0;
    } catch (Refusal refusal) {
      err.println("StudyGate cannot start. " + refusal.getMessage());
      return 1;
    }
  }

  private static void lookAtSettings(Environment environment) {
    environment.database();
    DataFolder.prepare(environment.dataFolder());
    KeyStores.check(environment);
    Ports.check(environment);
  }

  private static void bringSchemaUpToDate(Environment environment, PrintStream out) {
    try {
      if (environment.isSet("STUDYGATE_DB_URL")) {
        try (Connection connection = Database.connect(environment)) {
          SchemaUpdate.of(connection).run(out::println);
        }
      } else {
        new EmbeddedUpdate(environment).run(out::println);
      }
    } catch (SQLException e) {
      throw new Refusal(
          "The database "
              + environment.database().shown()
              + " failed: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    } catch (SchemaUpdate.NotPossibleException e) {
      throw new Refusal(e.getMessage(), e);
    }
  }
}
