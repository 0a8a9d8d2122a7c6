package org.studygate.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.studygate.id.StudyUid;
import org.studygate.study.StudyLifecycle;
import org.studygate.study.StudyState;

/**
 * What happens after a step of a process failed: it is tried again with growing pauses, and when
 * the last try failed the study becomes {@link StudyState#FAILED}, or the feature of another
 * process is told so, in the transaction that raises the incident.
 */
@ApplicationScoped
public class FailedSteps implements FailedJobCommandFactory {

  private StudyLifecycle lifecycle;
  private Event<GivenUp> givenUp;
  private Event<ProcessGivenUp> processGivenUp;

  protected FailedSteps() {}

  @Inject
  FailedSteps(
      StudyLifecycle lifecycle, Event<GivenUp> givenUp, Event<ProcessGivenUp> processGivenUp) {
    this.lifecycle = lifecycle;
    this.givenUp = givenUp;
    this.processGivenUp = processGivenUp;
  }

  @Override
  public Command<Object> getCommand(String jobId, Throwable failure) {
    if (failure instanceof OptimisticLockingException) {
      // Someone else was quicker: simply done again, without using up a try.
      return new DefaultJobRetryCmd(jobId, failure);
    }
    PlainFailure plain = PlainFailure.of(failure);
    return context -> {
      new DefaultJobRetryCmd(jobId, plain).execute(context);
      JobEntity job = context.getJobManager().findJobById(jobId);
      if (job != null && job.getRetries() <= 0) {
        fail(context, job, plain);
      }
      return null;
    };
  }

  private void fail(CommandContext context, JobEntity job, PlainFailure failure) {
    if (job.getProcessInstanceId() == null) {
      return;
    }
    ExecutionEntity instance =
        context.getExecutionManager().findExecutionById(job.getProcessInstanceId());
    if (instance == null) {
      return;
    }
    if (instance.getVariable(EngineStudyProcess.STUDY_UID) != null) {
      StudyUid studyUid = new StudyUid((String) instance.getVariable(EngineStudyProcess.STUDY_UID));
      lifecycle.moveTo(studyUid, StudyState.FAILED, failure.getMessage());
    }
    if (instance.getVariable(EngineReleaseProcess.RELEASE_KEY) instanceof String release) {
      givenUp.fire(new GivenUp(release, failure.getMessage()));
    }
    if (instance.getVariable(EngineKeyedProcess.KEY) instanceof String key) {
      processGivenUp.fire(
          new ProcessGivenUp(job.getProcessDefinitionKey(), key, failure.getMessage()));
    }
  }
}
