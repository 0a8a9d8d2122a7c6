package org.studygate.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditEntry;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.AuditTrails;
import org.studygate.id.StudyUid;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestStudies;

class StudyLifecycleTest {

  private static final StudyUid STUDY = new StudyUid("1.2");

  private TestDatabase database;

  @BeforeEach
  void receiveStudy() {
    database = TestDatabase.h2();
    database.inTransaction(em -> new TestStudies(em).study(STUDY.value()));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void moves_a_study_and_leaves_a_record() {
    database.inTransaction(em -> lifecycle(em).enter("1.2", "GATING"));
    database.inTransaction(
        em -> lifecycle(em).moveTo(STUDY, StudyState.FAILED, "No model is loaded."));

    Study study = study();
    assertThat(study.state()).isEqualTo(StudyState.FAILED);
    assertThat(study.stateReason()).isEqualTo("No model is loaded.");
    assertThat(records())
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.STUDY_MOVED, AuditAction.STUDY_FAILED);
  }

  @Test
  void moving_a_study_where_it_stands_changes_nothing() {
    database.inTransaction(em -> lifecycle(em).moveTo(STUDY, StudyState.READING, null));
    Study before = study();

    database.inTransaction(em -> lifecycle(em).moveTo(STUDY, StudyState.READING, null));

    assertThat(study().stateSince()).isEqualTo(before.stateSince());
    assertThat(records()).hasSize(1);
  }

  @Test
  void gives_a_study_its_priority() {
    database.inTransaction(em -> lifecycle(em).prioritise(STUDY, 80));
    assertThat(study().priority()).isEqualTo(80);
  }

  @Test
  void knows_no_study_that_is_not_in_the_index() {
    assertThatThrownBy(() -> database.inTransaction(em -> lifecycle(em).enter("9.9", "GATING")))
        .isInstanceOf(UnknownStudyException.class);
  }

  private Study study() {
    return database.fromTransaction(
        em ->
            em.createQuery("select s from Study s where s.studyUid = '1.2'", Study.class)
                .getSingleResult());
  }

  private List<AuditEntry> records() {
    return database.fromTransaction(em -> trail(em).ofStudy(STUDY));
  }

  private static StudyLifecycle lifecycle(EntityManager em) {
    return new StudyLifecycle(em, trail(em));
  }

  private static AuditTrail trail(EntityManager em) {
    return AuditTrails.of(em, "system");
  }
}
