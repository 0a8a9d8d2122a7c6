package org.studygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.audit.AuditTrails;
import org.studygate.id.StudyUid;
import org.studygate.study.Study;
import org.studygate.study.StudyLifecycle;
import org.studygate.study.StudyState;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestStudies;

class FailedStepsTest {

  private TestDatabase database;
  private ProcessEngine engine;
  private ManagementService management;

  /** What the step below does. */
  public static final class Step {
    public void work() {
      throw new IllegalStateException("Doe^Jane", new StepFailedException("No model is loaded."));
    }
  }

  @BeforeEach
  void start() {
    database = TestDatabase.h2();
    database.inTransaction(em -> new TestStudies(em).study("1.2"));
    engine =
        TestEngine.on(
            database, new FailedSteps(lifecycle(), null, null), Map.of("step", new Step()));
    management = engine.getManagementService();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "failing.bpmn",
            Bpmn.createExecutableProcess("failing")
                .startEvent()
                .serviceTask()
                .camundaAsyncBefore()
                .camundaExpression("${step.work()}")
                .endEvent()
                .done())
        .deploy();
  }

  @AfterEach
  void stop() {
    engine.close();
    database.close();
  }

  @Test
  void the_study_fails_with_a_plain_reason_only_after_the_last_try() {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("failing", "1.2", Map.of("studyUid", "1.2"));
    int tries = 0;
    while (job().getRetries() > 0) {
      assertThat(study().state()).isNotEqualTo(StudyState.FAILED);
      tries += tryOnce();
    }

    assertThat(tries).isGreaterThan(1);
    assertThat(study().state()).isEqualTo(StudyState.FAILED);
    assertThat(study().stateReason()).isEqualTo("No model is loaded.");
    assertThat(engine.getRuntimeService().createIncidentQuery().count()).isEqualTo(1);
    assertThat(management.getJobExceptionStacktrace(job().getId())).doesNotContain("Doe^Jane");
  }

  @Test
  void being_overtaken_uses_up_no_try() {
    assertThat(
            new FailedSteps(lifecycle(), null, null)
                .getCommand("1", new OptimisticLockingException("late")))
        .isInstanceOf(DefaultJobRetryCmd.class);
  }

  private Job job() {
    return management.createJobQuery().messages().singleResult();
  }

  private int tryOnce() {
    try {
      management.executeJob(job().getId());
    } catch (RuntimeException asExpected) {
      return 1;
    }
    return 0;
  }

  private Study study() {
    return database.fromTransaction(
        em ->
            em.createQuery("select s from Study s where s.studyUid = '1.2'", Study.class)
                .getSingleResult());
  }

  private StudyLifecycle lifecycle() {
    return new StudyLifecycle(null, null) {
      @Override
      public void moveTo(StudyUid studyUid, StudyState state, String reason) {
        database.inTransaction(
            em ->
                new StudyLifecycle(em, AuditTrails.of(em, "system"))
                    .moveTo(studyUid, state, reason));
      }
    };
  }
}
