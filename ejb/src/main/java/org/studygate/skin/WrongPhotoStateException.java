package org.studygate.skin;

import jakarta.ejb.ApplicationException;

/** A photo stands where this cannot be done with it. */
@ApplicationException(rollback = true)
public class WrongPhotoStateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongPhotoStateException(PhotoState state) {
    super("the photo is " + state);
  }
}
