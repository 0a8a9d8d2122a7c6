package org.studygate.skin;

import jakarta.ejb.ApplicationException;

/** What was sent with a photo cannot be so; the message names the field, never its value. */
@ApplicationException(rollback = true)
public class InvalidPhotoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidPhotoException(String plainSentence) {
    super(plainSentence);
  }
}
