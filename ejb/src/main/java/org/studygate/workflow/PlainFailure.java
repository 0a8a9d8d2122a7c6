package org.studygate.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;

/**
 * A failure as the engine may keep and log it: where it happened and of what kind it was, but no
 * message of foreign code, which could quote patient data.
 */
final class PlainFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private PlainFailure(String message, PlainFailure cause, StackTraceElement[] trace) {
    super(message, cause);
    setStackTrace(trace);
  }

  /**
   * @return the failure stripped of foreign messages
   */
  static PlainFailure of(Throwable failure) {
    return strip(failure, reason(failure));
  }

  private static PlainFailure strip(Throwable failure, String message) {
    Throwable cause = failure.getCause();
    PlainFailure plainCause =
        cause == null || cause == failure ? null : strip(cause, cause.getClass().getName());
    return new PlainFailure(message, plainCause, failure.getStackTrace());
  }

  private static String reason(Throwable failure) {
    Throwable innermost = failure;
    for (Throwable f = failure; f != null; f = f.getCause()) {
      if (f instanceof StepFailedException) {
        return f.getMessage();
      }
      innermost = f;
    }
    if (innermost instanceof OptimisticLockingException) {
      return "Another step changed the same study at the same moment.";
    }
    return "The step failed unexpectedly (%s).".formatted(innermost.getClass().getSimpleName());
  }

  /** Shows kinds and places only. */
  @Override
  public String toString() {
    return getMessage();
  }
}
