package org.studygate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.archive.TestArchive;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.id.StudyUid;
import org.studygate.study.Study;
import org.studygate.study.StudyIndex;
import org.studygate.study.StudyState;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestObject;
import org.studygate.workflow.StudyProcess;

class CompletenessTest {

  private static final StudyUid STUDY = new StudyUid("1.2");
  private static final Sender SENDER = Sender.account("device", "127.0.0.1");

  @TempDir Path folder;

  private static TestDatabase database;
  private final List<StudyUid> begun = new ArrayList<>();
  private TestIntake intake;

  @BeforeAll
  static void openDatabase() {
    database = TestDatabase.h2();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void empty() {
    TestArchive.emptyIndex(database);
    intake = new TestIntake(folder, database);
  }

  @Test
  void a_study_is_complete_when_nothing_came_for_a_while() {
    store(TestObject.ct("1.2", "1.3", "1.4"));
    store(TestObject.ct("1.2", "1.3", "1.5"));
    store(TestObject.ct("1.2", "1.9", "1.6").with(Tag.Modality, VR.CS, "MR"));

    assertThat(silentSince(Instant.now().minusSeconds(5))).isEmpty();
    assertThat(silentSince(later())).containsExactly(STUDY);
    assertThat(complete(later())).isTrue();

    assertThat(begun).containsExactly(STUDY);
    assertThat(study().instanceCount()).isEqualTo(3);
    assertThat(study().seriesCount()).isEqualTo(2);
    assertThat(study().modalities()).isEqualTo("CT\\MR");
    assertThat(silentSince(later())).isEmpty();
  }

  @Test
  void only_one_node_completes_a_study() {
    store(TestObject.ct("1.2", "1.3", "1.4"));

    assertThat(complete(later())).isTrue();
    assertThat(complete(later())).isFalse();

    assertThat(begun).hasSize(1);
  }

  @Test
  void a_study_to_which_something_came_meanwhile_is_not_complete() {
    store(TestObject.ct("1.2", "1.3", "1.4"));

    assertThat(complete(Instant.now().minusSeconds(5))).isFalse();
    assertThat(study().complete()).isFalse();
  }

  @Test
  void a_late_instance_opens_the_gates_again_wherever_the_study_stands() {
    store(TestObject.ct("1.2", "1.3", "1.4"));
    complete(later());
    moveTo(StudyState.REPORTED);

    anotherNode().store(stream(TestObject.ct("1.2", "1.3", "1.5")), SENDER);

    assertThat(study().state()).isEqualTo(StudyState.RECEIVING);
    // The process may not have heard of it and move the study on once more.
    moveTo(StudyState.READING);
    assertThat(silentSince(later())).containsExactly(STUDY);
    assertThat(complete(later())).isTrue();
    assertThat(begun).hasSize(2);
    assertThat(study().instanceCount()).isEqualTo(2);
  }

  @Test
  void a_process_that_cannot_begin_leaves_the_study_to_the_next_sweep() {
    store(TestObject.ct("1.2", "1.3", "1.4"));
    StudyProcess broken =
        new StudyProcess() {
          @Override
          public void begin(StudyUid studyUid) {
            throw new IllegalStateException("engine is down");
          }

          @Override
          public void retry(StudyUid studyUid) {
            throw new UnsupportedOperationException();
          }
        };

    assertThatThrownBy(
            () -> database.fromTransaction(em -> completeness(em, broken).complete(STUDY, later())))
        .hasMessage("engine is down");

    assertThat(silentSince(later())).containsExactly(STUDY);
  }

  private void store(TestObject object) {
    assertThat(intake.intake().store(stream(object), SENDER).success()).isTrue();
  }

  private Intake anotherNode() {
    return new TestIntake(folder, database).intake();
  }

  private static ByteArrayInputStream stream(TestObject object) {
    return new ByteArrayInputStream(object.file());
  }

  private static Instant later() {
    return Instant.now().plusSeconds(5);
  }

  private List<StudyUid> silentSince(Instant time) {
    return database.fromTransaction(em -> completeness(em, noting()).silentSince(time));
  }

  private boolean complete(Instant time) {
    return database.fromTransaction(em -> completeness(em, noting()).complete(STUDY, time));
  }

  private StudyProcess noting() {
    return new StudyProcess() {
      @Override
      public void begin(StudyUid studyUid) {
        begun.add(studyUid);
      }

      @Override
      public void retry(StudyUid studyUid) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static Completeness completeness(EntityManager em, StudyProcess process) {
    AuditTrail silent =
        new AuditTrail() {
          @Override
          public void record(AuditAction action, StudyUid study, Map<String, String> details) {
            assertThat(action).isEqualTo(AuditAction.STUDY_COMPLETED);
          }
        };
    return new Completeness(em, process, silent);
  }

  private Study study() {
    return database.fromTransaction(em -> new StudyIndex(em).require(STUDY));
  }

  private void moveTo(StudyState state) {
    database.inTransaction(
        em -> new StudyIndex(em).require(STUDY).moveTo(state, null, Instant.now()));
  }
}
