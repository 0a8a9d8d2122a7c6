package org.studygate.dicomweb.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.testing.TestDatabase;
import org.studygate.workflow.WorkItemFilter;
import org.studygate.workflow.WorklistQuery;

/**
 * Measures the worklist and typical QIDO searches on a real PostgreSQL, with 1,000 and with 100,000
 * studies in the index (10 instances each), through the code that answers them. Not part of the
 * build: {@code integration-tests/bench/index/run} runs it.
 */
class IndexBenchmark {

  private static final int FEW = 1_000;
  private static final int MANY = 100_000;
  private static final int WARM_UP = 15;
  private static final int RUNS = 40;
  private static final double MOST = 2;

  /** What a median may differ by though nothing grows: the clock and the machine's other work. */
  private static final double NOISE_MS = 0.5;

  private static final String BASE = "http://localhost:8080/dicom-web";

  private final Map<String, double[]> medians = new LinkedHashMap<>();

  private TestDatabase few;
  private TestDatabase many;

  @Test
  void with_a_hundred_times_the_studies_answers_take_at_most_twice_the_time() throws SQLException {
    try (TestDatabase small = TestDatabase.postgres();
        TestDatabase large = TestDatabase.postgres()) {
      few = small;
      many = large;
      fill(few, FEW);
      fill(many, MANY);
      measure();
    }
    report();
    medians.forEach(
        (name, ms) -> assertThat(ms[1]).as(name).isLessThanOrEqualTo(MOST * ms[0] + NOISE_MS));
  }

  private void measure() {
    String[] name = nameOfSomebody().split("\\^");
    time("worklist: first page", em -> worklist(em, WorkItemFilter.ALL));
    time(
        "worklist: unclaimed MR",
        em -> worklist(em, new WorkItemFilter(false, true, null, "MR", null)));
    time(
        "worklist: by patient name",
        em -> worklist(em, new WorkItemFilter(false, false, null, null, name[0])));
    qido("studies, newest 101", "limit", "101");
    qido("studies by PatientID", "PatientID", "ID000500");
    qido("studies by part of PatientID", "PatientID", "*000500*");
    qido("studies by AccessionNumber", "AccessionNumber", "ACC000500");
    qido("studies by part of name", "PatientName", "*" + name[0].substring(1) + "*");
    qido(
        "studies by name, fuzzy",
        "PatientName",
        name[1].toLowerCase(Locale.ROOT) + " " + name[0].toLowerCase(Locale.ROOT),
        "fuzzymatching",
        "true");
    qido("studies by beginning of name", "PatientName", name[0] + "*");
    qido("studies of one day", "StudyDate", "20250105", "limit", "50");
    qido("studies by modality", "ModalitiesInStudy", "MR", "limit", "101");
    qido("studies by rare modality", "ModalitiesInStudy", "XA", "limit", "10");
    qido("studies by rare description", "StudyDescription", "*rare 7*");
    qido("study by UID", "StudyInstanceUID", "1.2.500");
    time("series of a study", em -> within(em, SearchLevel.SERIES, null));
    time("instances of a series", em -> within(em, SearchLevel.INSTANCE, "1.2.500.1"));
    time(
        "instances by SOPInstanceUID",
        em -> search(em, SearchLevel.INSTANCE, Map.of("SOPInstanceUID", List.of("1.2.500.1.3"))));
  }

  /** Of a patient whose study waits to be read, the same in both. */
  private String nameOfSomebody() {
    return few.fromTransaction(
        em ->
            (String)
                em.createNativeQuery("select NAME_SEARCH from PATIENT where ID = 500")
                    .getSingleResult());
  }

  private static void worklist(EntityManager em, WorkItemFilter filter) {
    WorklistQuery.page(em, "radiologist", Set.of(Role.RADIOLOGIST), filter, 20);
  }

  private void qido(String name, String... pairs) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put(pairs[i], List.of(pairs[i + 1]));
    }
    time(name, em -> search(em, SearchLevel.STUDY, parameters));
  }

  private static void search(
      EntityManager em, SearchLevel level, Map<String, List<String>> parameters) {
    write(em, new SearchRequest(level, null, null, parameters, BASE));
  }

  private static void within(EntityManager em, SearchLevel level, String series) {
    SeriesUid seriesUid = series == null ? null : new SeriesUid(series);
    write(em, new SearchRequest(level, new StudyUid("1.2.500"), seriesUid, Map.of(), BASE));
  }

  private static void write(EntityManager em, SearchRequest request) {
    new StudySearch(em, null).search(request).writeTo(OutputStream.nullOutputStream());
  }

  /** Asks both in turn, so that the machine's other work disturbs both alike. */
  private void time(String name, Consumer<EntityManager> query) {
    double[][] ms = new double[2][RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      for (int column = 0; column < 2; column++) {
        long start = System.nanoTime();
        (column == 0 ? few : many).inTransaction(query);
        if (i >= 0) {
          ms[column][i] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    medians.put(name, new double[] {median(ms[0]), median(ms[1])});
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private void report() {
    System.out.printf(
        "%n%-32s %12s %12s %7s%n",
        "median of " + RUNS + ", ms", FEW + " st.", MANY + " st.", "ratio");
    medians.forEach(
        (name, ms) ->
            System.out.printf("%-32s %12.2f %12.2f %7.2f%n", name, ms[0], ms[1], ms[1] / ms[0]));
  }

  /** Each study has a patient of its own, two series of five instances, and one in ten is open. */
  private static void fill(TestDatabase database, int studies) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        var in = IndexBenchmark.class.getResourceAsStream("/bench/fill-index.sql")) {
      String sql = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      for (String command : sql.split(";")) {
        if (!command.isBlank()) {
          statement.execute(command.replace(":from", "1").replace(":to", String.valueOf(studies)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
