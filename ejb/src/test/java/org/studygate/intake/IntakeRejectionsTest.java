package org.studygate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.studygate.id.AeTitle;
import org.studygate.testing.TestDatabase;

class IntakeRejectionsTest {

  @Test
  void only_what_was_refused_long_ago_leaves_the_list() {
    Instant now = Instant.now();
    try (TestDatabase database = TestDatabase.h2()) {
      database.inTransaction(
          em -> {
            em.persist(refused("old", now.minus(Duration.ofDays(91))));
            em.persist(refused("new", now.minus(Duration.ofDays(89))));
          });

      int forgotten =
          database.fromTransaction(
              em -> new IntakeRejections(em).forgetBefore(now.minus(Duration.ofDays(90))));

      assertThat(forgotten).isEqualTo(1);
      List<IntakeRejections.Entry> left =
          database.fromTransaction(em -> new IntakeRejections(em).newest(10));
      assertThat(left).extracting(IntakeRejections.Entry::reason).containsExactly("new");
    }
  }

  private static Rejection refused(String reason, Instant at) {
    return new Rejection(
        new StoreOutcome(StoreOutcome.Status.CONFLICT, null, null, null, null, reason),
        Sender.dimse(new AeTitle("CT1"), "127.0.0.1"),
        at);
  }
}
