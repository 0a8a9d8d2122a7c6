package org.studygate.reading;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.studygate.audit.Caller;
import org.studygate.id.PatientText;
import org.studygate.id.StudyUid;
import org.studygate.settings.Settings;
import org.studygate.study.Patient;
import org.studygate.study.Study;
import org.studygate.study.StudyIndex;
import org.studygate.study.StudyState;
import org.studygate.testing.TestDatabase;
import org.studygate.workflow.WorkItem;
import org.studygate.workflow.WorkItems;

/** A study that waits to be read, and the use cases around it on a real database. */
final class ReadingRoom implements AutoCloseable {

  static final StudyUid STUDY = new StudyUid("1.2.826.0.1.3680043.10.1.1");

  final TestDatabase database = TestDatabase.h2();
  final OneTask task = new OneTask();

  ReadingRoom() {
    database.inTransaction(
        em -> {
          Patient patient = new Patient("key");
          patient.describe(
              PatientText.of("P-17"),
              PatientText.EMPTY,
              PatientText.of("Hong^Gildong=洪^吉洞=홍^길동"),
              "HONG^GILDONG=洪^吉洞=홍^길동",
              PatientText.of("19700102"),
              "M");
          em.persist(patient);
          Study study = new Study(STUDY, patient, Instant.parse("2026-11-20T00:00:00Z"));
          study.describe(
              "20261119",
              "101500",
              PatientText.of("A-1"),
              PatientText.of("S1"),
              PatientText.of("Head MR"),
              PatientText.of("Doe^Jane"));
          study.moveTo(StudyState.READING, null, Instant.parse("2026-11-20T00:01:00Z"));
          em.persist(study);
        });
  }

  /** Lets a user do something in a transaction of its own. */
  <T> T as(String user, Function<Reading, T> work) {
    return as(user, "radiologist", work);
  }

  <T> T as(String user, String role, Function<Reading, T> work) {
    return database.fromTransaction(em -> work.apply(reading(em, user, role)));
  }

  <T> T outputs(Function<ReportOutputs, T> work) {
    return database.fromTransaction(em -> work.apply(outputs(em)));
  }

  void fileDue(ReportArchive archive) {
    new ReportFiling(new TransactionalSteps(), archive).fileDue();
  }

  /** Each step in a transaction of its own, as the server runs them. */
  private final class TransactionalSteps extends ReportFilingSteps {

    @Override
    List<Long> due(int max) {
      return step(steps -> steps.due(max));
    }

    @Override
    Owed prepare(Long id) {
      return step(steps -> steps.prepare(id));
    }

    @Override
    void filed(Long id) {
      step(
          steps -> {
            steps.filed(id);
            return null;
          });
    }

    @Override
    void postpone(Long id) {
      step(
          steps -> {
            steps.postpone(id);
            return null;
          });
    }

    private <T> T step(Function<ReportFilingSteps, T> work) {
      return database.fromTransaction(
          em ->
              work.apply(new ReportFilingSteps(new ReportStore(em), outputs(em), studyIndex(em))));
    }
  }

  private ReportOutputs outputs(EntityManager em) {
    return new ReportOutputs(studyIndex(em), new ReportStore(em), new Settings());
  }

  private Reading reading(EntityManager em, String user, String role) {
    return new Reading(
        studyIndex(em), new ReportStore(em), task, new Named(user, role), new PlainNames());
  }

  private static StudyIndex studyIndex(EntityManager em) {
    try {
      StudyIndex index = new StudyIndex();
      Field field = StudyIndex.class.getDeclaredField("entityManager");
      field.setAccessible(true);
      field.set(index, em);
      return index;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }

  private record Named(String name, String role) implements Caller {

    @Override
    public Set<String> roles() {
      return Set.of(role);
    }

    @Override
    public Optional<String> address() {
      return Optional.empty();
    }
  }

  private static final class PlainNames extends Signatures {

    @Override
    String nameOf(String user) {
      return user;
    }
  }

  /** The engine's side: one reading task, until it is completed. */
  static final class OneTask extends WorkItems {

    String assignee;
    boolean open = true;
    final List<String> completedBy = new ArrayList<>();

    @Override
    public List<WorkItem> ofStudy(StudyUid studyUid) {
      return open
          ? List.of(
              new WorkItem(
                  "t1",
                  WorkItem.READ_STUDY,
                  "Read study",
                  studyUid,
                  assignee,
                  "radiologist",
                  50,
                  Instant.parse("2026-11-20T00:01:00Z")))
          : List.of();
    }

    @Override
    public void claim(String id, String user) {
      assignee = user;
    }

    @Override
    public void giveBack(String id, String user) {
      assignee = null;
    }

    @Override
    public void complete(String id, String user, Map<String, String> outcome) {
      open = false;
      completedBy.add(user);
    }
  }
}
