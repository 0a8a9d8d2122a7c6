package org.studygate.seriestype;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.audit.AuditTrails;
import org.studygate.audit.Caller;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.judging.ScriptedModels;
import org.studygate.judging.StudyContent;
import org.studygate.knowledge.KnowledgeBase;
import org.studygate.knowledge.KnowledgeLearning;
import org.studygate.knowledge.KnowledgeState;
import org.studygate.knowledge.OrderGate;
import org.studygate.knowledge.SeriesOrder;
import org.studygate.knowledge.SeriesOrders;
import org.studygate.models.BrightnessResult;
import org.studygate.models.knowledge.Knowledge;
import org.studygate.models.knowledge.TypeBrightness;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestStudies;

class KnowledgeRelearningTest {

  private static final StudyUid STUDY = new StudyUid("1.2");

  private static TestDatabase database;

  private final ScriptedModels models = new ScriptedModels();
  private EntityManager em;

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
    studies.instance(studies.series(study, "1.2.2", "MR", "HEAD"), "1.2.2.1", 1);
    models
        .type("1.2.1", "MR_T1", true)
        .type("1.2.2", "MR_T2", false)
        .brightness("1.2.1", t1())
        .brightness("1.2.2", t1())
        .knowing(brought("1.0.0"));
  }

  @AfterEach
  void forgetStudy() {
    em.getTransaction().rollback();
    em.close();
  }

  private static BrightnessResult t1() {
    return new BrightnessResult(
        Map.of("CSF", 0.12, "GM", 0.45, "WM", 0.61),
        "CSF 0.12 < GM 0.45 < WM 0.61",
        0.6,
        Map.of(),
        Map.of("GM-CSF", 0.67, "WM-GM", 0.33),
        "GE",
        Set.of("word\tt1"),
        "");
  }

  private static Knowledge brought(String version) {
    TypeBrightness t1 = TypeBrightness.empty("MR_T1");
    TypeBrightness t2 = TypeBrightness.empty("MR_T2");
    for (int i = 0; i < 4; i++) {
      t1 = t1.plus(Map.of("CSF", 0.1), Map.of("GM-CSF", 0.7, "WM-GM", 0.3));
      t2 = t2.plus(Map.of("CSF", 0.9), Map.of("GM-CSF", -0.8, "WM-GM", -0.2));
    }
    return new Knowledge(version, "public images", List.of(t1, t2), List.of(), List.of());
  }

  @Test
  void the_gate_measures_the_brightness_order_and_says_what_it_means() {
    classify();

    SeriesOrder order = orders().of(STUDY).get(new SeriesUid("1.2.1"));
    assertThat(order.verdict()).isEqualTo("CSF 0.12 < GM 0.45 < WM 0.61: T1");
    assertThat(order.probabilities().get("MR_T1")).isGreaterThan(0.8);
    assertThat(order.modelVersion()).isEqualTo("1");
  }

  @Test
  void a_registry_without_knowledge_or_tissue_model_changes_nothing() {
    ScriptedModels bare = new ScriptedModels().type("1.2.1", "MR_T1", true);

    assertThat(classifyWith(bare.type("1.2.2", "MR_T2", true))).isEqualTo("CERTAIN");
    assertThat(new SeriesOrders(em, new KnowledgeBase(em, bare)).of(STUDY)).isEmpty();
    assertThat(new KnowledgeBase(em, bare).current().brightness()).isEmpty();
  }

  @Test
  void learns_from_a_persons_word_but_not_from_what_no_one_confirmed() {
    classify();
    assertThat(relearn("ada").confirmedSeries()).isZero();

    new SeriesTypeDecisions(new Typings(em), AuditTrails.of(em, "ada", "radiologist"), ada())
        .decide(STUDY, new SeriesUid("1.2.2"), "MR_T1");
    em.flush();
    KnowledgeState learned = relearn("ada");

    assertThat(learned.confirmedSeries()).isEqualTo(1);
    assertThat(learned.learnedBy()).isEqualTo("ada");
    Knowledge current = base().current();
    assertThat(type(current, "MR_T1").series()).isEqualTo(5);
    assertThat(type(current, "MR_T2").series()).isEqualTo(4);
    assertThat(current.headers())
        .anySatisfy(
            fact -> {
              assertThat(fact.vendor()).isEqualTo("GE");
              assertThat(fact.value()).isEqualTo("t1");
              assertThat(fact.type()).isEqualTo("MR_T1");
            });
  }

  @Test
  void learning_twice_counts_no_series_twice() {
    classify();
    new SeriesTypeDecisions(new Typings(em), AuditTrails.of(em, "ada", "radiologist"), ada())
        .decide(STUDY, new SeriesUid("1.2.2"), "MR_T1");
    em.flush();
    relearn("ada");
    relearn("ada");

    assertThat(type(base().current(), "MR_T1").series()).isEqualTo(5);
    assertThat(base().history()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void a_newer_version_of_what_came_with_the_models_begins_anew() {
    base().current();
    models.knowing(brought("1.1.0"));

    assertThat(base().current().version()).isEqualTo("1.1.0");
    assertThat(base().history().get(0).registryVersion()).isEqualTo("1.1.0");
  }

  private KnowledgeState relearn(String user) {
    KnowledgeLearning learning = new KnowledgeLearning(base(), orders());
    return new KnowledgeRelearning(em, learning, AuditTrails.caller(user, Set.of("admin")))
        .relearn();
  }

  private static Caller ada() {
    return AuditTrails.caller("ada", Set.of("radiologist"));
  }

  private static TypeBrightness type(Knowledge knowledge, String type) {
    return knowledge.brightness().stream()
        .filter(one -> one.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private KnowledgeBase base() {
    return new KnowledgeBase(em, models);
  }

  private SeriesOrders orders() {
    return new SeriesOrders(em, base());
  }

  private String classify() {
    return classifyWith(models);
  }

  private String classifyWith(ScriptedModels shown) {
    em.flush();
    String answer =
        new SeriesTypeGate(
                new StudyContent(em, null),
                new SeriesClassifier(shown),
                new OrderGate(shown, new SeriesOrders(em, new KnowledgeBase(em, shown))),
                new Typings(em),
                AuditTrails.of(em, "ada", "radiologist"))
            .classify(STUDY.value());
    em.flush();
    return answer;
  }
}
