package org.studygate.dicomweb;

import jakarta.ejb.ApplicationException;

/** The resource exists, but not in a form that the client accepts. */
@ApplicationException(rollback = true)
public class UnsupportedFormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnsupportedFormException(String message) {
    super(message);
  }
}
