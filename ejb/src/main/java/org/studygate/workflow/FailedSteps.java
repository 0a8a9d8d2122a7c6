package org.studygate.workflow;

import jakarta.enterprise.context.ApplicationScoped;
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
 * the last try failed the study becomes {@link StudyState#FAILED} in the transaction that raises
 * the incident.
 */
@ApplicationScoped
public class FailedSteps implements FailedJobCommandFactory {

  private StudyLifecycle lifecycle;

  protected FailedSteps() {}

  @Inject
  FailedSteps(StudyLifecycle lifecycle) {
    this.lifecycle = lifecycle;
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
    if (instance != null && instance.getVariable(EngineStudyProcess.STUDY_UID) != null) {
      StudyUid studyUid = new StudyUid((String) instance.getVariable(EngineStudyProcess.STUDY_UID));
      lifecycle.moveTo(studyUid, StudyState.FAILED, failure.getMessage());
    }
  }
}
