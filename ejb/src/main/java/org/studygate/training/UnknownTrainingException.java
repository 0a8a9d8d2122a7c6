package org.studygate.training;

import jakarta.ejb.ApplicationException;

/** There is no such training. */
@ApplicationException(rollback = true)
public class UnknownTrainingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownTrainingException() {
    super("there is no such training");
  }
}
