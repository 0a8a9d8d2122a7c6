package org.studygate.release;

import jakarta.ejb.ApplicationException;

/** There is no such release, or the caller may not see it. */
@ApplicationException(rollback = true)
public class UnknownReleaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownReleaseException() {
    super("there is no such release");
  }
}
