package org.studygate.reading;

import jakarta.ejb.ApplicationException;

/** The report is final; its text cannot change any more. */
@ApplicationException(rollback = true)
public class ReportSignedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ReportSignedException() {
    super("the report is signed");
  }
}
