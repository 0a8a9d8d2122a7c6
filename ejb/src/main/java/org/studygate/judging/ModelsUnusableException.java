package org.studygate.judging;

import jakarta.ejb.ApplicationException;

/** The models cannot judge anything now; the message is one plain sentence. */
@ApplicationException
public class ModelsUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ModelsUnusableException(String message) {
    super(message);
  }
}
