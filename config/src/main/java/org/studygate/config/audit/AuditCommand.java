package org.studygate.config.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.studygate.audit.AuditVerification;
import org.studygate.config.preflight.Database;
import org.studygate.config.preflight.Environment;
import org.studygate.config.preflight.Refusal;

/**
 * {@code studygate audit verify [--noted NUMBER HASH]}: reads the whole audit trail from the
 * database. Exit code 0 when it is intact, 1 when it is broken, 2 when it could not be read.
 */
public final class AuditCommand {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String USAGE =
      "Usage: audit verify [--noted NUMBER HASH]\n\n"
          + "Reads the audit trail and names the first record that is not what it was.\n"
          + "--noted also looks whether the link of that number still has that hash: the server's\n"
          + "log and each audit message to syslog hold such pairs.";

  private AuditCommand() {}

  public static void main(String[] arguments) {
    System.exit(run(System.getenv(), List.of(arguments), System.out, System.err));
  }

  static int run(
      Map<String, String> variables, List<String> arguments, PrintStream out, PrintStream err) {
    if (!isUnderstood(arguments)) {
      err.println(USAGE);
      return 2;
    }
    try (Connection connection = Database.connect(new Environment(variables))) {
      return tell(verify(connection, arguments), out, err);
    } catch (Refusal | SQLException e) {
      err.println("The audit trail cannot be read. " + e.getMessage());
      return 2;
    }
  }

  private static boolean isUnderstood(List<String> arguments) {
    boolean verify = !arguments.isEmpty() && arguments.get(0).equals("verify");
    boolean plain = arguments.size() == 1;
    boolean noted =
        arguments.size() == 4
            && arguments.get(1).equals("--noted")
            && NUMBER.matcher(arguments.get(2)).matches()
            && HASH.matcher(arguments.get(3)).matches();
    return verify && (plain || noted);
  }

  private static AuditVerification.Result verify(Connection connection, List<String> arguments)
      throws SQLException {
    return arguments.size() == 1
        ? AuditVerification.of(connection)
        : AuditVerification.since(connection, Long.parseLong(arguments.get(2)), arguments.get(3));
  }

  private static int tell(AuditVerification.Result result, PrintStream out, PrintStream err) {
    if (!result.intact()) {
      err.println("The audit trail is broken. " + result.broken());
      err.println(result.links() + " links before that are intact.");
      return 1;
    }
    out.println(
        "The audit trail is intact: %d links, %d events not yet linked."
            .formatted(result.links(), result.pending()));
    out.println("Newest link: " + result.links() + " " + result.head());
    return 0;
  }
}
