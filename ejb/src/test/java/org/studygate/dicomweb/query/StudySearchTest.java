package org.studygate.dicomweb.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;
import org.studygate.study.NameSearch;
import org.studygate.study.Patient;
import org.studygate.study.Series;
import org.studygate.study.SopInstance;
import org.studygate.study.SopInstance.StoredFile;
import org.studygate.study.Study;
import org.studygate.testing.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudySearchTest {

  private static final String BASE = "http://localhost/dicom-web";
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private TestDatabase database;

  @BeforeAll
  void fill() {
    database = TestDatabase.h2();
    database.inTransaction(
        em -> {
          study(em, "1.1", "P1", "Hong^Gildong=洪^吉洞=홍^길동", "20260101", "0915", "A-1", "MR", "CT");
          study(em, "1.2", "P2", "Müller^Jörg", "20260215", "103000.5", "A_2", "CT");
          study(em, "1.3", "P3", "MULLERN^EVA", "20260301", null, "A%3", "CR");
          study(em, "1.4", "P4", "Park^Jisoo", null, null, null, "MR");
        });
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void without_keys_all_studies_come_newest_first_and_those_without_date_last() {
    assertThat(studies()).containsExactly("1.3", "1.2", "1.1", "1.4");
  }

  @Test
  void a_page_has_its_limit_and_says_whether_there_is_more() {
    SearchResult first = search(SearchLevel.STUDY, "limit", "2");
    SearchResult last = search(SearchLevel.STUDY, "limit", "2", "offset", "2");

    assertThat(uids(first, Tag.StudyInstanceUID)).containsExactly("1.3", "1.2");
    assertThat(first.cut()).isTrue();
    assertThat(uids(last, Tag.StudyInstanceUID)).containsExactly("1.1", "1.4");
    assertThat(last.cut()).isFalse();
  }

  @Test
  void a_patient_id_is_matched_exactly_and_a_wildcard_matches_parts() {
    assertThat(studies("PatientID", "P2")).containsExactly("1.2");
    assertThat(studies("00100020", "p*")).containsExactly("1.3", "1.2", "1.1", "1.4");
    assertThat(studies("PatientID", "P?")).hasSize(4);
    assertThat(studies("PatientID", "P")).isEmpty();
  }

  @Test
  void characters_that_mean_something_to_sql_are_plain() {
    assertThat(studies("AccessionNumber", "A_*")).containsExactly("1.2");
    assertThat(studies("AccessionNumber", "*%3")).containsExactly("1.3");
    assertThat(studies("PatientID", "P2' or '1'='1")).isEmpty();
  }

  @Test
  void names_match_in_every_group_whatever_case_and_accents() {
    assertThat(studies("PatientName", "muller^jorg")).containsExactly("1.2");
    assertThat(studies("PatientName", "MÜLLER*")).containsExactly("1.3", "1.2");
    assertThat(studies("PatientName", "홍^길동")).containsExactly("1.1");
    assertThat(studies("PatientName", "洪*")).containsExactly("1.1");
    assertThat(studies("PatientName", "*gil*")).containsExactly("1.1");
    assertThat(studies("PatientName", "gil*")).isEmpty();
  }

  @Test
  void fuzzy_matching_disregards_the_order_of_words() {
    assertThat(studies("PatientName", "jorg muller", "fuzzymatching", "true"))
        .containsExactly("1.2");
    assertThat(studies("PatientName", "길동", "fuzzymatching", "true")).containsExactly("1.1");
  }

  @Test
  void dates_match_single_and_as_open_and_closed_ranges() {
    assertThat(studies("StudyDate", "20260215")).containsExactly("1.2");
    assertThat(studies("StudyDate", "20260101-20260228")).containsExactly("1.2", "1.1");
    assertThat(studies("StudyDate", "20260215-")).containsExactly("1.3", "1.2");
    assertThat(studies("StudyDate", "-20260101")).containsExactly("1.1");
    assertThat(studies("StudyTime", "1030")).containsExactly("1.2");
    assertThat(studies("StudyTime", "0900-1030")).containsExactly("1.2", "1.1");
  }

  @Test
  void several_modalities_and_several_uids_match_any_of_them() {
    assertThat(studies("ModalitiesInStudy", "CR,MR")).containsExactly("1.3", "1.1", "1.4");
    assertThat(studies("StudyInstanceUID", "1.2,1.4")).containsExactly("1.2", "1.4");
    assertThat(studies("StudyInstanceUID", "1.2\\1.4")).containsExactly("1.2", "1.4");
  }

  @Test
  void a_study_tells_what_it_holds_and_where_to_get_it() {
    Attributes study = search(SearchLevel.STUDY, "StudyInstanceUID", "1.1").matches().get(0);

    assertThat(study.getStrings(Tag.ModalitiesInStudy)).containsExactly("CT", "MR");
    assertThat(study.getInt(Tag.NumberOfStudyRelatedSeries, 0)).isEqualTo(2);
    assertThat(study.getInt(Tag.NumberOfStudyRelatedInstances, 0)).isEqualTo(4);
    assertThat(study.getString(Tag.RetrieveURL)).isEqualTo(BASE + "/studies/1.1");
    assertThat(study.getString(Tag.PatientName)).isEqualTo("Hong^Gildong=洪^吉洞=홍^길동");
  }

  @Test
  void series_and_instances_come_by_number_with_their_counts() {
    SearchResult series = within("1.1", null, SearchLevel.SERIES);
    SearchResult instances = within("1.1", "1.1.2", SearchLevel.INSTANCE);

    assertThat(uids(series, Tag.SeriesInstanceUID)).containsExactly("1.1.1", "1.1.2");
    assertThat(series.matches().get(0).getInt(Tag.NumberOfSeriesRelatedInstances, 0)).isEqualTo(2);
    assertThat(series.matches().get(0).contains(Tag.PatientName)).isFalse();
    assertThat(uids(instances, Tag.SOPInstanceUID)).containsExactly("1.1.2.1", "1.1.2.2");
    assertThat(instances.matches().get(0).getInt(Tag.Rows, 0)).isEqualTo(512);
  }

  @Test
  void series_and_instances_of_all_studies_carry_what_stands_above_them() {
    Attributes series = search(SearchLevel.SERIES, "Modality", "CR").matches().get(0);
    Attributes instance =
        search(SearchLevel.INSTANCE, "SOPInstanceUID", "1.3.1.2").matches().get(0);

    assertThat(series.getString(Tag.PatientID)).isEqualTo("P3");
    assertThat(instance.getString(Tag.Modality)).isEqualTo("CR");
    assertThat(instance.getString(Tag.StudyInstanceUID)).isEqualTo("1.3");
  }

  @Test
  void what_is_not_understood_is_refused_without_repeating_it() {
    assertRefused(SearchLevel.STUDY, "limit", "-1");
    assertRefused(SearchLevel.STUDY, "StudyDate", "secret");
    assertRefused(SearchLevel.STUDY, "NoSuchKeyword", "secret");
    assertRefused(SearchLevel.STUDY, "SOPInstanceUID", "1.2");
    assertRefused(SearchLevel.STUDY, "fuzzymatching", "secret");
  }

  private void assertRefused(SearchLevel level, String key, String value) {
    assertThatThrownBy(() -> search(level, key, value))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageNotContaining("secret");
  }

  private List<String> studies(String... parameters) {
    return uids(search(SearchLevel.STUDY, parameters), Tag.StudyInstanceUID);
  }

  private SearchResult search(SearchLevel level, String... parameters) {
    return run(new SearchRequest(level, null, null, parameters(parameters), BASE));
  }

  private SearchResult within(String study, String series, SearchLevel level) {
    SeriesUid seriesUid = series == null ? null : new SeriesUid(series);
    return run(new SearchRequest(level, new StudyUid(study), seriesUid, Map.of(), BASE));
  }

  private SearchResult run(SearchRequest request) {
    return database.fromTransaction(em -> new StudySearch(em, null).search(request));
  }

  private static Map<String, List<String>> parameters(String... pairs) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put(pairs[i], List.of(pairs[i + 1]));
    }
    return parameters;
  }

  private static List<String> uids(SearchResult result, int tag) {
    return result.matches().stream().map(match -> match.getString(tag)).toList();
  }

  private static void study(
      EntityManager em,
      String uid,
      String patientId,
      String name,
      String date,
      String time,
      String accession,
      String... modalities) {
    Patient patient = new Patient(patientId);
    patient.describe(
        PatientText.of(patientId),
        PatientText.EMPTY,
        PatientText.of(name),
        NameSearch.fold(name),
        PatientText.of("19700101"),
        "F");
    em.persist(patient);
    Study study = new Study(new StudyUid(uid), patient, NOW);
    study.describe(
        date,
        time,
        PatientText.of(accession),
        PatientText.of("S" + uid),
        PatientText.of("Head"),
        PatientText.EMPTY);
    List<String> sorted = List.of(modalities).stream().sorted().toList();
    study.count(modalities.length, 2 * modalities.length, String.join("\\", sorted));
    em.persist(study);
    for (int i = 1; i <= modalities.length; i++) {
      series(em, study, uid + "." + i, i, modalities[i - 1]);
    }
  }

  private static void series(
      EntityManager em, Study study, String uid, int number, String modality) {
    Series series = new Series(study, new SeriesUid(uid));
    series.describe(
        modality, number, PatientText.of("Axial"), "HEAD", null, "Maker", "Model", null, null);
    em.persist(series);
    for (int i = 1; i <= 2; i++) {
      SopInstance instance =
          new SopInstance(
              series,
              new SopInstanceUid(uid + "." + i),
              "1.2.840.10008.5.1.4.1.1.4",
              "1.2.840.10008.1.2.1",
              new StoredFile("a/" + uid + i, 1000, "0".repeat(64)),
              NOW,
              "TEST");
      instance.describe(i, 1, 512, 512, 16);
      em.persist(instance);
    }
  }
}
