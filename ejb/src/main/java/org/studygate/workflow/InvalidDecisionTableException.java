package org.studygate.workflow;

import jakarta.ejb.ApplicationException;

/** An edited decision table cannot be used; the message says why in one sentence. */
@ApplicationException(rollback = true)
public class InvalidDecisionTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidDecisionTableException(String message) {
    super(message);
  }
}
