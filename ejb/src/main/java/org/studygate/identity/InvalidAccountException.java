package org.studygate.identity;

import jakarta.ejb.ApplicationException;

/** What was asked for would make no proper account, or take the last administrator away. */
@ApplicationException(rollback = true)
public class InvalidAccountException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    /** Not 2 to 64 of {@code a-z 0-9 . _ - @}. */
    USER_NAME,
    EXISTS,
    NO_ROLE,
    UNKNOWN_ROLE,
    LAST_ADMIN,
    TOO_LONG,
    /** The provider of identities keeps the password. */
    EXTERNAL
  }

  private final Reason reason;

  public InvalidAccountException(Reason reason) {
    super("this makes no account: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
