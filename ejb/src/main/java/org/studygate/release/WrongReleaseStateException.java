package org.studygate.release;

import jakarta.ejb.ApplicationException;

/** The release does not stand where this can be done with it. */
@ApplicationException(rollback = true)
public class WrongReleaseStateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongReleaseStateException(ReleaseState state) {
    super("the release is " + state + ", so this cannot be done with it");
  }
}
