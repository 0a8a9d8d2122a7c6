package org.studygate.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.AuditTrails;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.judging.ScriptedModels;
import org.studygate.judging.StudyContent;
import org.studygate.study.Series;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestStudies;
import org.studygate.workflow.Decisions;
import org.studygate.workflow.ShippedDecisions;

class QualityGateTest {

  private static final StudyUid STUDY = new StudyUid("1.2");
  private static final Map<String, Double> GOOD = Map.of("clean", 0.98, "motion", 0.01);
  private static final Map<String, Double> DOUBTFUL = Map.of("clean", 0.2, "motion", 0.8);
  private static final Map<String, Double> BAD = Map.of("clean", 0.01, "ghosting", 0.99);

  private static TestDatabase database;
  private static final Decisions DECISIONS = new ShippedDecisions();

  private final ScriptedModels models = new ScriptedModels();
  private EntityManager em;
  private Series head;
  private Series neck;

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
    TestStudies studies = new TestStudies(em);
    var study = studies.study(STUDY.value());
    head = studies.series(study, "1.2.1", "MR", "HEAD");
    studies.instance(head, "1.2.1.1", 1);
    neck = studies.series(study, "1.2.2", "MR", "NECK");
    studies.instance(neck, "1.2.2.1", 1);
    Series report = studies.series(study, "1.2.3", "SR", "");
    studies.instance(report, "1.2.3.1", 0);
  }

  @AfterEach
  void forgetStudy() {
    em.getTransaction().rollback();
    em.close();
  }

  @Test
  void passes_a_study_whose_series_are_all_good() {
    models.quality("1.2.1", GOOD).quality("1.2.2", GOOD);
    assertThat(judge()).isEqualTo("PASS");
  }

  @Test
  void judges_a_study_by_its_worst_series_and_says_why() {
    models.quality("1.2.1", GOOD).quality("1.2.2", BAD);

    assertThat(judge()).isEqualTo("REJECT");
    assertThat(verdict("1.2.1").verdict()).isEqualTo(Verdict.PASS);
    assertThat(verdict("1.2.2").reasons()).containsExactly("ghosting 0.99: REJECT");
    assertThat(verdict("1.2.2").scores()).containsEntry("ghosting", 0.99);
    assertThat(verdict("1.2.2").modelVersion()).isEqualTo("1");
  }

  @Test
  void leaves_doubts_and_faults_of_geometry_to_a_person() {
    models.quality("1.2.1", DOUBTFUL).quality("1.2.2", GOOD, "2 slices are missing");

    assertThat(judge()).isEqualTo("REVIEW");
    assertThat(verdict("1.2.2").verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(verdict("1.2.2").geometryFaults()).containsExactly("2 slices are missing");
  }

  @Test
  void lets_a_person_look_when_the_model_doubts_without_a_name_for_it() {
    models.quality("1.2.1", Map.of("clean", 0.008, "motion", 0.3)).quality("1.2.2", GOOD);

    assertThat(judge()).isEqualTo("REVIEW");
    assertThat(verdict("1.2.1").reasons()).containsExactly("unspecified 0.99: REVIEW");
  }

  @Test
  void passes_what_no_model_judges_and_says_so() {
    models.quality("1.2.1", Map.of()).quality("1.2.2", GOOD);

    assertThat(judge()).isEqualTo("PASS");
    assertThat(verdict("1.2.1").applicable()).isFalse();
  }

  @Test
  void never_guesses_a_verdict_on_images_that_cannot_be_decoded() {
    models.quality("1.2.1", GOOD);

    assertThat(judge()).isEqualTo("REVIEW");
    assertThat(verdict("1.2.2").reasons()).containsExactly("undecodable 1.00: REVIEW");
  }

  @Test
  void shows_the_models_only_series_with_images() {
    models.quality("1.2.1", GOOD).quality("1.2.2", GOOD);
    judge();
    assertThat(models.shown()).containsExactly("1.2.1", "1.2.2");
  }

  @Test
  void judges_again_only_the_series_that_changed() {
    models.quality("1.2.1", GOOD).quality("1.2.2", DOUBTFUL);
    judge();
    new TestStudies(em).instance(neck, "1.2.2.2", 1);
    models.quality("1.2.2", GOOD);
    models.shown().clear();

    assertThat(judge()).isEqualTo("PASS");
    assertThat(models.shown()).containsExactly("1.2.2");
  }

  @Test
  void keeps_a_persons_word_until_the_series_changes() {
    models.quality("1.2.1", DOUBTFUL).quality("1.2.2", GOOD);
    judge();
    decisions().decide(STUDY, new SeriesUid("1.2.1"), Verdict.PASS, "swallowed once");

    assertThat(judge()).isEqualTo("PASS");
    QualityVerdict byPerson = verdict("1.2.1");
    assertThat(byPerson.source()).isEqualTo("person");
    assertThat(byPerson.judgedBy()).isEqualTo("ada");
    assertThat(byPerson.note()).isEqualTo("swallowed once");
    assertThat(byPerson.modelVerdict()).isEqualTo(Verdict.REVIEW);

    new TestStudies(em).instance(head, "1.2.1.2", 1);
    assertThat(judge()).isEqualTo("REVIEW");
    assertThat(verdict("1.2.1").source()).isEqualTo("model");
  }

  @Test
  void a_person_accepts_all_rejected_series_for_one_reason() {
    models.quality("1.2.1", BAD).quality("1.2.2", DOUBTFUL);
    judge();

    assertThat(decisions().acceptRejected(STUDY, "emergency")).isEqualTo(Verdict.REVIEW);
    assertThat(verdict("1.2.1").note()).isEqualTo("emergency");
    assertThat(verdict("1.2.2").source()).isEqualTo("model");
  }

  @Test
  void a_person_must_decide_and_on_a_series_of_this_study() {
    models.quality("1.2.1", GOOD).quality("1.2.2", GOOD);
    judge();
    assertThatThrownBy(
            () -> decisions().decide(STUDY, new SeriesUid("1.2.1"), Verdict.REVIEW, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> decisions().decide(STUDY, new SeriesUid("9.9"), Verdict.PASS, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String judge() {
    em.flush();
    return new QualityGate(
            new StudyContent(em, null),
            new QualityJudge(models, DECISIONS),
            new Judgements(em),
            audit())
        .judge(STUDY.value());
  }

  private QualityVerdict verdict(String series) {
    em.flush();
    return new Judgements(em).ofStudy(STUDY).get(new SeriesUid(series)).toVerdict();
  }

  private QualityDecisions decisions() {
    return new QualityDecisions(
        new Judgements(em), audit(), AuditTrails.caller("ada", Set.of("technologist")));
  }

  private AuditTrail audit() {
    return AuditTrails.of(em, "ada", "technologist");
  }
}
