package org.studygate.study;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.id.PatientText;
import org.studygate.id.StudyUid;
import org.studygate.testing.TestDatabase;

class StudyListTest {

  private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");

  private TestDatabase database;

  @BeforeEach
  void start() {
    database = TestDatabase.h2();
    database.inTransaction(
        em -> {
          add(em, 1, "Hong^Gildong=洪^吉洞=홍^길동", "P-1", "MR", StudyState.READING);
          add(em, 2, "Doe^Jane", "P-2", "CT", StudyState.READING);
          add(em, 3, "Müller^Jörg", "Q_3", "MR\\SR", StudyState.REPORTED);
          add(em, 4, "김^민수", "Q-4", "CT", StudyState.FAILED);
          add(em, 5, "Doe^John", "Q%5", "US", StudyState.RECEIVING);
        });
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void shows_the_newest_first_and_goes_on_where_a_page_ended() {
    List<StudyRow> first = list(l -> l.page(StudyFilter.ALL, null, 2));
    List<StudyRow> second = list(l -> l.page(StudyFilter.ALL, after(first.get(1)), 2));
    List<StudyRow> third = list(l -> l.page(StudyFilter.ALL, after(second.get(1)), 2));
    List<StudyRow> back = list(l -> l.page(StudyFilter.ALL, before(third.get(0)), 2));

    assertThat(uids(first)).containsExactly("1.5", "1.4");
    assertThat(uids(second)).containsExactly("1.3", "1.2");
    assertThat(uids(third)).containsExactly("1.1");
    assertThat(back).isEqualTo(second);
  }

  @Test
  void finds_a_korean_patient_by_hangul_and_by_latin_letters() {
    for (String typed : List.of("홍", "홍길동", "洪吉", "hong", "Hong, Gil", "HONG gildong", "P-1")) {
      assertThat(uids(search(typed))).as(typed).containsExactly("1.1");
    }
    assertThat(uids(search("김민수"))).containsExactly("1.4");
  }

  @Test
  void finds_without_regard_to_case_and_accents() {
    assertThat(uids(search("muller"))).containsExactly("1.3");
    assertThat(uids(search("Doe"))).containsExactly("1.5", "1.2");
  }

  @Test
  void takes_what_is_typed_by_the_letter() {
    assertThat(uids(search("Q_"))).containsExactly("1.3");
    assertThat(uids(search("Q%"))).containsExactly("1.5");
    assertThat(search("%")).isEmpty();
  }

  @Test
  void narrows_by_state_and_modality() {
    StudyFilter reading = new StudyFilter(Set.of(StudyState.READING), null, PatientText.EMPTY);
    StudyFilter mr = new StudyFilter(Set.of(), "MR", PatientText.EMPTY);

    assertThat(uids(list(l -> l.page(reading, null, 10)))).containsExactly("1.2", "1.1");
    assertThat(uids(list(l -> l.page(mr, null, 10)))).containsExactly("1.3", "1.1");
  }

  @Test
  void counts_the_studies_of_each_state() {
    assertThat(list(StudyList::countByState))
        .containsEntry(StudyState.READING, 2L)
        .containsEntry(StudyState.FAILED, 1L)
        .doesNotContainKey(StudyState.TRIAGE);
  }

  private List<StudyRow> search(String typed) {
    StudyFilter filter = new StudyFilter(Set.of(), null, PatientText.of(typed));
    return list(l -> l.page(filter, null, 10));
  }

  private static StudyList.Place after(StudyRow row) {
    return new StudyList.Place(row.receivedAt(), row.id(), true);
  }

  private static StudyList.Place before(StudyRow row) {
    return new StudyList.Place(row.receivedAt(), row.id(), false);
  }

  private static List<String> uids(List<StudyRow> rows) {
    return rows.stream().map(row -> row.studyUid().value()).toList();
  }

  private <T> T list(Function<StudyList, T> work) {
    return database.fromTransaction(em -> work.apply(new StudyList(em)));
  }

  private static void add(
      EntityManager em, int number, String name, String id, String modalities, StudyState state) {
    Patient patient = new Patient("key" + number);
    patient.describe(
        PatientText.of(id),
        PatientText.EMPTY,
        PatientText.of(name),
        NameSearch.fold(name),
        PatientText.EMPTY,
        "O");
    em.persist(patient);
    Instant at = MORNING.plusSeconds(number);
    Study study = new Study(new StudyUid("1." + number), patient, at);
    study.moveTo(state, null, at);
    study.count(1, 1, modalities);
    em.persist(study);
  }
}
