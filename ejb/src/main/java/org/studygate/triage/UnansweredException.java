package org.studygate.triage;

import jakarta.ejb.ApplicationException;

/** A series still waits for a person's word. */
@ApplicationException(rollback = true)
public class UnansweredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnansweredException(String message) {
    super(message);
  }
}
