package org.studygate.training;

import jakarta.ejb.ApplicationException;

/** Trainings stand where this cannot be done; the message says why, in a plain sentence. */
@ApplicationException(rollback = true)
public class WrongTrainingStateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongTrainingStateException(String message) {
    super(message);
  }
}
