package org.studygate.config.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.config.preflight.Database;
import org.studygate.config.preflight.Environment;
import org.studygate.config.schema.SchemaUpdate;

class AuditCommandTest {

  @TempDir private Path data;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeSchema() throws Exception {
    try (Connection connection = Database.connect(environment())) {
      SchemaUpdate.of(connection).run(line -> {});
    }
  }

  @Test
  void an_intact_trail_ends_with_0_and_tells_its_head() {
    assertThat(run("verify")).isZero();

    assertThat(out.toString()).contains("intact: 0 links", "Newest link: 0 0000");
  }

  @Test
  void a_broken_trail_ends_with_1_and_names_the_record() throws Exception {
    try (Connection connection = Database.connect(environment());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into AUDIT_EVENT (ID, OCCURRED_AT, NODE, ACTOR, ACTION_NAME, OUTCOME, DETAILS)"
              + " values (77, current_timestamp, 'n', 'eve', 'STUDY_VIEWED', 'SUCCESS', '{}')");
    }

    assertThat(run("verify")).isEqualTo(1);

    assertThat(err.toString()).contains("broken. Event 77 was put in past the chain.");
  }

  @Test
  void a_head_that_is_gone_is_named() {
    assertThat(run("verify", "--noted", "9", "a".repeat(64))).isEqualTo(1);

    assertThat(err.toString()).contains("The chain ends at link 0, but link 9 was noted.");
  }

  @Test
  void what_is_not_understood_ends_with_2() {
    assertThat(run("look")).isEqualTo(2);
    assertThat(run("verify", "--noted", "nine", "ab")).isEqualTo(2);

    assertThat(err.toString()).contains("Usage: audit verify");
  }

  private int run(String... arguments) {
    return AuditCommand.run(
        variables(), List.of(arguments), new PrintStream(out), new PrintStream(err));
  }

  private Environment environment() {
    return new Environment(variables());
  }

  private Map<String, String> variables() {
    return Map.of("STUDYGATE_DATA", data.toString());
  }
}
