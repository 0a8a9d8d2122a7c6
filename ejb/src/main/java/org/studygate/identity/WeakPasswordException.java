package org.studygate.identity;

import jakarta.ejb.ApplicationException;

/** A new password is not good enough. */
@ApplicationException(rollback = true)
public class WeakPasswordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    /** Under 12 characters. */
    TOO_SHORT,
    /** Over 72 bytes of UTF-8. */
    TOO_LONG,
    HOLDS_USER_NAME,
    /** Among those that are guessed first. */
    COMMON,
    /** The same as before. */
    UNCHANGED
  }

  private final Reason reason;

  public WeakPasswordException(Reason reason) {
    super("the new password is not good enough: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
