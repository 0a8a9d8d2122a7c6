package org.studygate.release;

import jakarta.ejb.ApplicationException;

/** The decision cannot be taken so; the message is one plain sentence for the steward. */
@ApplicationException(rollback = true)
public class InvalidDecisionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidDecisionException(String plainSentence) {
    super(plainSentence);
  }
}
