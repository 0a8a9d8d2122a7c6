package org.studygate.workflow;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper.ExceptionLoggingHandler;

/** Logs a failed job without the messages of foreign code. */
final class JobFailureLog implements ExceptionLoggingHandler {

  private static final Logger LOG = System.getLogger(JobFailureLog.class.getName());

  @Override
  public void exceptionWhileExecutingJob(String jobId, Throwable failure) {
    LOG.log(Level.WARNING, "job " + jobId + " failed", PlainFailure.of(failure));
  }
}
