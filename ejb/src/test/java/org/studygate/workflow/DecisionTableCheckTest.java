package org.studygate.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DecisionTableCheckTest {

  private final byte[] shipped = new DecisionTableFile("quality", Path.of("none")).shipped();
  private final DecisionTableCheck check = new DecisionTableCheck("quality");

  @Test
  void accepts_the_shipped_table_and_another_threshold() {
    assertThatCode(() -> check.requireValid(shipped, shipped)).doesNotThrowAnyException();
    assertThatCode(() -> check.requireValid(edited(">= 0.95", ">= 0.8"), shipped))
        .doesNotThrowAnyException();
  }

  @Test
  void refuses_a_verdict_that_the_application_does_not_know() {
    refuses(edited("<text>\"REJECT\"</text>", "<text>\"REFUSE\"</text>"), "\"REFUSE\"");
  }

  @Test
  void refuses_other_inputs_and_outputs() {
    refuses(edited("<text>probability</text>", "<text>chance</text>"), "must have the inputs");
    refuses(edited("name=\"verdict\"", "name=\"answer\""), "must have the outputs");
  }

  @Test
  void refuses_what_is_no_table() {
    refuses("not xml".getBytes(StandardCharsets.UTF_8), "not a readable DMN table");
    refuses(edited("decision id=\"quality\"", "decision id=\"other\""), "quality");
    refuses(edited(">= 0.95", ">= >= 1"), "unreadable condition");
  }

  private void refuses(byte[] table, String saying) {
    assertThatThrownBy(() -> check.requireValid(table, shipped))
        .isInstanceOf(InvalidDecisionTableException.class)
        .hasMessageContaining(saying);
  }

  private byte[] edited(String from, String to) {
    String dmn = new String(shipped, StandardCharsets.UTF_8);
    String xmlFrom =
        from.startsWith("<") || from.contains("=\"") ? from : from.replace(">", "&gt;");
    String xmlTo = from.equals(xmlFrom) ? to : to.replace(">", "&gt;");
    return dmn.replace(xmlFrom, xmlTo).getBytes(StandardCharsets.UTF_8);
  }
}
