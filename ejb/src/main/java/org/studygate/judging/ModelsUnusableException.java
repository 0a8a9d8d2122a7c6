package org.studygate.judging;

/** The models cannot judge anything now; the message is one plain sentence. */
public class ModelsUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ModelsUnusableException(String message) {
    super(message);
  }
}
