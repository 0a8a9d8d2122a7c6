package org.studygate.identity;

import jakarta.ejb.ApplicationException;

/** Whoever a provider of identities vouches for cannot sign in here. */
@ApplicationException(rollback = true)
public class NotAdmittedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The provider gives none of the roles that open anything here. */
    NO_ROLE,
    /** Another account, of this server or of another person, has the name. */
    NAME_TAKEN,
    /** The name cannot be one of an account. */
    USER_NAME,
    /** An administrator has disabled the account, or it is locked. */
    DISABLED
  }

  private final Reason reason;

  public NotAdmittedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
