package org.studygate.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void a_family_has_one_head_and_a_line_for_each_sample() {
    Metrics metrics =
        new Metrics()
            .gauge("studies", "Studies by state.", 3, "state", "READING")
            .counter("bytes_total", "Bytes.", 12_345_678_901.0)
            .gauge("studies", "Studies by state.", 0, "state", "FAILED");

    assertThat(metrics)
        .hasToString(
            """
            # HELP studies Studies by state.
            # TYPE studies gauge
            studies{state="READING"} 3
            studies{state="FAILED"} 0
            # HELP bytes_total Bytes.
            # TYPE bytes_total counter
            bytes_total 12345678901
            """);
  }

  @Test
  void awkward_labels_are_escaped_and_fractions_have_a_point() {
    Metrics metrics = new Metrics().gauge("age_seconds", "Age.", 0.25, "a", "x\"\\\n", "b", "y");

    assertThat(metrics.toString()).endsWith("age_seconds{a=\"x\\\"\\\\\\n\",b=\"y\"} 0.250000\n");
  }
}
