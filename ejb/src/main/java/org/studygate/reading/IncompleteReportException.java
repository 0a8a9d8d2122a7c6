package org.studygate.reading;

import jakarta.ejb.ApplicationException;

/** Something that a signature needs is missing. */
@ApplicationException(rollback = true)
public class IncompleteReportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is missing. */
  public enum Missing {
    IMPRESSION,
    ADDENDUM,
    SIGNED_REPORT
  }

  private final Missing missing;

  public IncompleteReportException(Missing missing) {
    super("missing: " + missing);
    this.missing = missing;
  }

  public Missing missing() {
    return missing;
  }
}
