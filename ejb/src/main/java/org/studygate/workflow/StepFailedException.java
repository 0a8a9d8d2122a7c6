package org.studygate.workflow;

/**
 * A step of a process cannot be done. The message is one plain sentence for people, without patient
 * data: it is shown in the worklist, in Cockpit and in the log. The cause is deliberately left
 * behind, because messages of libraries may quote file content.
 */
public class StepFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StepFailedException(String plainSentence) {
    super(plainSentence);
  }

  /**
   * @param cause of which the stack trace is kept, but no message
   */
  public StepFailedException(String plainSentence, Throwable cause) {
    super(plainSentence);
    setStackTrace(cause.getStackTrace());
  }
}
