package org.studygate.skin;

import jakarta.ejb.ApplicationException;

/** There is no such photo, or the caller may not see it. */
@ApplicationException(rollback = true)
public class UnknownPhotoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownPhotoException() {
    super("there is no such photo");
  }
}
