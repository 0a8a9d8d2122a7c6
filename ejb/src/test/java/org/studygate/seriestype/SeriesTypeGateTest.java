package org.studygate.seriestype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
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
import org.studygate.knowledge.KnowledgeBase;
import org.studygate.knowledge.OrderGate;
import org.studygate.knowledge.SeriesOrders;
import org.studygate.study.Series;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestStudies;

class SeriesTypeGateTest {

  private static final StudyUid STUDY = new StudyUid("1.2");

  private static TestDatabase database;

  private final ScriptedModels models = new ScriptedModels();
  private EntityManager em;
  private Series second;

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
    studies.instance(studies.series(study, "1.2.1", "MR", "HEAD"), "1.2.1.1", 1);
    second = studies.series(study, "1.2.2", "MR", "HEAD");
    studies.instance(second, "1.2.2.1", 1);
  }

  @AfterEach
  void forgetStudy() {
    em.getTransaction().rollback();
    em.close();
  }

  @Test
  void is_certain_when_every_series_is() {
    models.type("1.2.1", "MR_T1", true).type("1.2.2", "MR_T2", true);

    assertThat(classify()).isEqualTo("CERTAIN");
    assertThat(type("1.2.1").label()).isEqualTo("MR_T1");
    assertThat(type("1.2.2").probabilities()).containsEntry("MR_T2", 0.9);
  }

  @Test
  void is_uncertain_when_one_series_is_or_cannot_be_decoded() {
    models.type("1.2.1", "MR_T1", true).type("1.2.2", "MR_T2", false);
    assertThat(classify()).isEqualTo("UNCERTAIN");

    em.createQuery("delete from SeriesTyping").executeUpdate();
    em.clear();
    assertThat(classifyWith(new ScriptedModels().type("1.2.1", "MR_T1", true)))
        .isEqualTo("UNCERTAIN");
  }

  @Test
  void classifies_again_only_the_series_that_changed() {
    models.type("1.2.1", "MR_T1", true).type("1.2.2", "MR_T2", true);
    classify();
    models.shown().clear();
    new TestStudies(em).instance(second, "1.2.2.2", 1);

    classify();

    assertThat(models.shown()).containsExactly("1.2.2");
  }

  @Test
  void keeps_a_persons_word_and_what_the_model_said() {
    models.type("1.2.1", "MR_T1", true).type("1.2.2", "MR_T2", false);
    classify();
    decisions().decide(STUDY, new SeriesUid("1.2.2"), "MR_FLAIR");

    assertThat(classify()).isEqualTo("CERTAIN");
    SeriesType type = type("1.2.2");
    assertThat(type.label()).isEqualTo("MR_FLAIR");
    assertThat(type.source()).isEqualTo("person");
    assertThat(type.modelLabel()).isEqualTo("MR_T2");
    assertThat(type.judgedBy()).isEqualTo("ada");
  }

  @Test
  void takes_only_known_labels_from_a_person() {
    models.type("1.2.1", "MR_T1", true).type("1.2.2", "MR_T2", true);
    classify();
    assertThatThrownBy(() -> decisions().decide(STUDY, new SeriesUid("1.2.1"), "MR_T7"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String classify() {
    return classifyWith(models);
  }

  private String classifyWith(ScriptedModels shown) {
    em.flush();
    return new SeriesTypeGate(
            new StudyContent(em, null),
            new SeriesClassifier(shown),
            new OrderGate(shown, new SeriesOrders(em, new KnowledgeBase(em, shown))),
            new Typings(em),
            audit())
        .classify(STUDY.value());
  }

  private SeriesType type(String series) {
    em.flush();
    return new Typings(em).ofStudy(STUDY).get(new SeriesUid(series)).toSeriesType();
  }

  private SeriesTypeDecisions decisions() {
    return new SeriesTypeDecisions(
        new Typings(em), audit(), AuditTrails.caller("ada", Set.of("radiologist")));
  }

  private AuditTrail audit() {
    return AuditTrails.of(em, "ada", "radiologist");
  }
}
