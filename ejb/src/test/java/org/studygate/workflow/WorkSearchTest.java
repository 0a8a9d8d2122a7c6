package org.studygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.studygate.study.Study;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestStudies;

class WorkSearchTest {

  private static final Instant MORNING = Instant.parse("2026-01-02T08:00:00Z");

  private static TestDatabase database;

  @BeforeAll
  static void fill() {
    database = TestDatabase.h2();
    database.inTransaction(
        em -> {
          TestStudies studies = new TestStudies(em);
          work(em, "routine", "readStudy", studies.study("1.1"), 30, 0, null, "radiologist");
          work(
              em,
              "emergency",
              "readStudy",
              studies.study("1.2", "Kim^Minji", "K77", "CT\\SR"),
              90,
              2,
              null,
              "radiologist");
          work(em, "later", "readStudy", studies.study("1.3"), 30, 1, "ada", "radiologist");
          work(
              em,
              "check",
              "checkVerdicts",
              studies.study("1.4", "100%_sure!^X", "P%", "MR"),
              50,
              3,
              null,
              "technologist",
              "radiologist");
          work(em, "retake", "retakeStudy", studies.study("1.5"), 50, 1, null, "technologist");
        });
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void lists_the_most_urgent_first_and_among_equals_the_oldest() {
    assertThat(ids(Set.of("radiologist"), WorkItemFilter.ALL))
        .containsExactly("emergency", "check", "routine", "later");
  }

  @Test
  void offers_only_what_a_role_may_claim() {
    assertThat(ids(Set.of("technologist"), WorkItemFilter.ALL)).containsExactly("retake", "check");
    assertThat(ids(Set.of("researcher"), WorkItemFilter.ALL)).isEmpty();
    assertThat(ids(Set.of(), WorkItemFilter.ALL)).isEmpty();
  }

  @Test
  void keeps_what_one_has_claimed_even_when_the_role_is_gone() {
    assertThat(search("ada", Set.of(), WorkItemFilter.ALL))
        .extracting(WorkItem::id)
        .containsExactly("later");
  }

  @Test
  void finds_mine_and_what_nobody_has() {
    Set<String> role = Set.of("radiologist");
    assertThat(search("ada", role, new WorkItemFilter(true, false, null, null, null)))
        .extracting(WorkItem::id)
        .containsExactly("later");
    assertThat(search("ada", role, new WorkItemFilter(false, true, "readStudy", null, null)))
        .extracting(WorkItem::id)
        .containsExactly("emergency", "routine");
  }

  @Test
  void finds_by_modality_among_several() {
    assertThat(ids(Set.of("radiologist"), filter("CT", null))).containsExactly("emergency");
    assertThat(ids(Set.of("radiologist"), filter("C", null))).isEmpty();
  }

  @Test
  void finds_by_name_id_or_accession_number() {
    assertThat(ids(Set.of("radiologist"), filter(null, "minji"))).containsExactly("emergency");
    assertThat(ids(Set.of("radiologist"), filter(null, "K7"))).containsExactly("emergency");
    assertThat(ids(Set.of("radiologist"), filter(null, "ACC1.3"))).containsExactly("later");
  }

  @Test
  void takes_wildcards_in_the_text_for_what_they_are() {
    assertThat(ids(Set.of("radiologist"), filter(null, "%"))).containsExactly("check");
    assertThat(ids(Set.of("radiologist"), filter(null, "%_sure!"))).containsExactly("check");
  }

  @Test
  void counts_and_pages_what_it_finds() {
    WorkSearch search = new WorkSearch("bob", Set.of("radiologist"), WorkItemFilter.ALL);
    assertThat(database.<Long>fromTransaction(search::count)).isEqualTo(4);
    List<OpenWork> page = database.fromTransaction(em -> search.page(em, 1, 2));
    assertThat(page).extracting(work -> work.toWorkItem().id()).containsExactly("check", "routine");
  }

  @Test
  void says_whose_study_an_item_is_about() {
    WorkItem first = search("bob", Set.of("technologist"), WorkItemFilter.ALL).get(0);
    assertThat(first.studyUid()).hasToString("1.5");
    assertThat(first.role()).isEqualTo("technologist");
  }

  private static WorkItemFilter filter(String modality, String text) {
    return new WorkItemFilter(false, false, null, modality, text);
  }

  private static List<String> ids(Set<String> roles, WorkItemFilter filter) {
    return search("bob", roles, filter).stream().map(WorkItem::id).toList();
  }

  private static List<WorkItem> search(String user, Set<String> roles, WorkItemFilter filter) {
    return database.fromTransaction(
        em ->
            new WorkSearch(user, roles, filter)
                .page(em, 0, 100).stream().map(OpenWork::toWorkItem).toList());
  }

  private static void work(
      EntityManager em,
      String id,
      String key,
      Study study,
      int priority,
      int hour,
      String assignee,
      String... roles) {
    OpenWork work = new OpenWork(id, key, study, MORNING.plusSeconds(3600L * hour));
    work.update(key, assignee, priority);
    work.offerTo(List.of(roles));
    em.persist(work);
  }
}
