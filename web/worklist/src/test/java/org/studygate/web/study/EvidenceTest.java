package org.studygate.web.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.studygate.seriestype.SeriesType;

class EvidenceTest {

  private static String disagreement(String label, String source) {
    SeriesType type =
        new SeriesType(
            label,
            0.8,
            source,
            "MR_PD",
            false,
            true,
            Map.of(label, 0.8),
            Map.of("MR_FLAIR", 0.6, "MR_PD", 0.4),
            "",
            label,
            "1.1.0",
            Instant.EPOCH,
            null);
    return Evidence.of(null, type, null, null, artefact -> null).disagreement();
  }

  @Test
  void a_disagreement_tells_by_which_of_the_two_the_answer_went() {
    assertThat(disagreement("MR_PD", "both")).isEqualTo("type.disagrees.header");
    assertThat(disagreement("MR_FLAIR", "both")).isEqualTo("type.disagrees.pixels");
    assertThat(disagreement("MR_T2", "both")).isEqualTo("type.disagrees");
  }

  @Test
  void after_a_person_decided_it_tells_what_was_said_before() {
    assertThat(disagreement("MR_T2", "person")).isEqualTo("type.disagrees.person");
  }
}
