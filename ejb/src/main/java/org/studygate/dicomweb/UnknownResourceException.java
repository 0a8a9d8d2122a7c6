package org.studygate.dicomweb;

import jakarta.ejb.ApplicationException;

/** There is no such study, series, instance, frame or value here. */
@ApplicationException(rollback = true)
public class UnknownResourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownResourceException(String message) {
    super(message);
  }
}
