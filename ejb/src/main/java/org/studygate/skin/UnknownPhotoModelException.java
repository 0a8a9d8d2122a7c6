package org.studygate.skin;

import jakarta.ejb.ApplicationException;

/** There is no such version of the photos' model that could be served. */
@ApplicationException(rollback = true)
public class UnknownPhotoModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownPhotoModelException(String message) {
    super(message);
  }
}
