package org.studygate.skin;

import jakarta.ejb.ApplicationException;

/** The cleaned picture file was deleted, since its time was over ({@link PhotoRetention}). */
@ApplicationException(rollback = true)
public class PictureNotKeptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PictureNotKeptException() {
    super("the picture is no longer kept");
  }
}
