package org.studygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlainFailureTest {

  @Test
  void says_what_a_step_says_about_itself() {
    Throwable failure = new IllegalStateException("x", new StepFailedException("No model."));
    assertThat(PlainFailure.of(failure)).hasMessage("No model.");
  }

  @Test
  void keeps_kind_and_place_of_a_foreign_failure_but_not_its_words() {
    Throwable failure =
        new IllegalStateException("of Doe^Jane", new IllegalArgumentException("Doe^Jane 1970"));

    PlainFailure plain = PlainFailure.of(failure);

    assertThat(plain).hasMessageContaining("IllegalArgumentException");
    StringWriter trace = new StringWriter();
    plain.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).contains("PlainFailureTest").doesNotContain("Doe");
  }
}
