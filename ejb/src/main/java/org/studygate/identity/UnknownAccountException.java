package org.studygate.identity;

import jakarta.ejb.ApplicationException;

/** There is no such account. */
@ApplicationException(rollback = true)
public class UnknownAccountException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownAccountException() {
    super("no such account");
  }
}
