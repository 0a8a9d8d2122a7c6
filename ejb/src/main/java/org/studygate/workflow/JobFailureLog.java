package org.studygate.workflow;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper.ExceptionLoggingHandler;

/** Logs a failed job without the messages of foreign code. */
final class JobFailureLog implements ExceptionLoggingHandler {

  private static final Logger LOG = System.getLogger(JobFailureLog.class.getName());

  @Override
  public void exceptionWhileExecutingJob(String jobId, Throwable failure) {
    PlainFailure plain = PlainFailure.of(failure);
    if (plain.explained()) {
      LOG.log(Level.WARNING, "job {0} failed: {1}", jobId, plain.getMessage());
    } else {
      LOG.log(Level.WARNING, "job " + jobId + " failed", plain);
    }
  }
}
