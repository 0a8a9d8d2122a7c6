package org.studygate.triage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.AuditTrails;
import org.studygate.id.StudyUid;
import org.studygate.seriestype.SeriesTypes;
import org.studygate.study.Study;
import org.studygate.study.StudyIndex;
import org.studygate.study.StudyLifecycle;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestStudies;
import org.studygate.workflow.Decisions;
import org.studygate.workflow.ShippedDecisions;

class StudyTriageTest {

  private static final StudyUid STUDY = new StudyUid("1.2");
  private static final Decisions DECISIONS = new ShippedDecisions();

  private static TestDatabase database;

  private EntityManager em;
  private TestStudies studies;
  private Study study;

  @BeforeAll
  static void startDatabase() {
    database = TestDatabase.h2();
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @BeforeEach
  void receiveStudy() {
    em = database.entityManager();
    em.getTransaction().begin();
    studies = new TestStudies(em);
    study = studies.study(STUDY.value());
  }

  @AfterEach
  void forgetStudy() {
    em.getTransaction().rollback();
    em.close();
  }

  @Test
  void the_most_urgent_series_decides_for_the_study() {
    studies.series(study, "1.2.1", "CR", "HAND");
    studies.series(study, "1.2.2", "CT", "HEAD");

    assertThat(triage().decide("1.2")).isEqualTo("radiologist");
    assertThat(triage().priorityOf("1.2")).isEqualTo(60);
    assertThat(triage().of(STUDY).orElseThrow().specialty()).isEqualTo("neuro");
  }

  @Test
  void skin_photographs_go_to_a_physician() {
    studies.series(study, "1.2.1", "XC", "SKIN");
    assertThat(triage().decide("1.2")).isEqualTo("physician");
  }

  @Test
  void a_study_without_series_finds_a_reader_too() {
    assertThat(triage().decide("1.2")).isEqualTo("radiologist");
  }

  @Test
  void a_later_triage_takes_the_place_of_the_earlier() {
    studies.series(study, "1.2.1", "US", "LIVER");
    triage().decide("1.2");
    studies.series(study, "1.2.2", "CT", "HEAD");

    triage().decide("1.2");

    assertThat(triage().of(STUDY).orElseThrow().priority()).isEqualTo(60);
  }

  @Test
  void nothing_is_known_before_triage() {
    assertThat(triage().of(STUDY)).isEmpty();
  }

  private StudyTriage triage() {
    em.flush();
    AuditTrail audit = AuditTrails.of(em, "system");
    return new StudyTriage(
        em,
        DECISIONS,
        new StudyIndex(em),
        new SeriesTypes(em),
        new StudyLifecycle(em, audit),
        audit);
  }
}
