package org.studygate.workflow;

/**
 * A failure as the engine may keep and log it: where it happened and of what kind it was, but no
 * message of foreign code, which could quote patient data.
 */
final class PlainFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean explained;

  private PlainFailure(
      String message, boolean explained, PlainFailure cause, StackTraceElement[] trace) {
    super(message, cause);
    this.explained = explained;
    setStackTrace(trace);
  }

  /**
   * @return the failure stripped of foreign messages
   */
  static PlainFailure of(Throwable failure) {
    String explanation = explanation(failure);
    return explanation == null
        ? strip(failure, kind(failure), false)
        : strip(failure, explanation, true);
  }

  /** Whether the step itself said what was wrong, so that nobody needs the stack trace. */
  boolean explained() {
    return explained;
  }

  private static PlainFailure strip(Throwable failure, String message, boolean explained) {
    Throwable cause = failure.getCause();
    PlainFailure plainCause =
        cause == null || cause == failure ? null : strip(cause, cause.getClass().getName(), false);
    return new PlainFailure(message, explained, plainCause, failure.getStackTrace());
  }

  private static String explanation(Throwable failure) {
    for (Throwable f = failure; f != null; f = f.getCause()) {
      if (f instanceof StepFailedException) {
        return f.getMessage();
      }
    }
    return null;
  }

  private static String kind(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null && innermost.getCause() != innermost) {
      innermost = innermost.getCause();
    }
    return "The step failed unexpectedly (%s).".formatted(innermost.getClass().getSimpleName());
  }

  /** Shows kinds and places only. */
  @Override
  public String toString() {
    return getMessage();
  }
}
