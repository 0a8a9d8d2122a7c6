package org.studygate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.id.AeTitle;
import org.studygate.id.StudyUid;
import org.studygate.testing.TestDatabase;

class AuditTrailTest {

  private static final StudyUid STUDY = new StudyUid("1.2.3");

  private TestDatabase database;

  @BeforeEach
  void start() {
    database = TestDatabase.h2();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void tells_who_did_what_to_a_study_in_order() {
    database.inTransaction(
        em -> {
          AuditTrail trail = trail(em);
          trail.recordPeer(
              new AeTitle("CT1"),
              "127.0.0.1",
              AuditAction.INSTANCES_RECEIVED,
              STUDY,
              Map.of("instances", "20"));
          trail.record(AuditAction.REPORT_SIGNED, STUDY, Map.of());
          trail.record(AuditAction.REPORT_SIGNED, new StudyUid("1.2.4"), Map.of());
        });

    List<AuditEntry> entries = database.fromTransaction(em -> trail(em).ofStudy(STUDY));
    assertThat(entries)
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::details)
        .containsExactly(
            tuple("CT1", AuditAction.INSTANCES_RECEIVED, Map.of("instances", "20")),
            tuple("ada", AuditAction.REPORT_SIGNED, Map.of()));
  }

  @Test
  void keeps_every_character_of_a_detail() {
    String awkward = "quote \" backslash \\ Korean 홍 newline \n";

    database.inTransaction(
        em -> trail(em).record(AuditAction.STUDY_MOVED, STUDY, Map.of("why", awkward)));

    assertThat(database.fromTransaction(em -> trail(em).ofStudy(STUDY)).get(0).details())
        .containsEntry("why", awkward);
  }

  @Test
  void finds_newest_first_by_actor_and_action() {
    database.inTransaction(
        em -> {
          AuditTrail trail = trail(em);
          trail.record(AuditAction.TASK_CLAIMED, STUDY, Map.of());
          trail.record(AuditAction.REPORT_SIGNED, STUDY, Map.of());
          trail.record(AuditAction.REPORT_SIGNED, new StudyUid("1.2.4"), Map.of());
        });

    AuditSearch search =
        new AuditSearch(null, null, "ada", AuditAction.REPORT_SIGNED, null, null, 0, 10);

    List<AuditEntry> found = database.fromTransaction(em -> trail(em).search(search));
    assertThat(found)
        .extracting(entry -> entry.studyUid().value())
        .containsExactly("1.2.4", "1.2.3");
  }

  private static AuditTrail trail(EntityManager em) {
    return AuditTrails.of(em, "ada", "radiologist");
  }
}
