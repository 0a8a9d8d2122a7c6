package org.studygate.reading;

import jakarta.ejb.ApplicationException;

/**
 * The draft was saved elsewhere, for instance in another browser tab, after the caller had read it.
 * Nothing was written; the newer draft comes along so that the reader can choose.
 */
@ApplicationException(rollback = true)
public class StaleDraftException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ReportView newer;

  public StaleDraftException(ReportView newer) {
    super("the draft was saved elsewhere meanwhile");
    this.newer = newer;
  }

  public ReportView newer() {
    return newer;
  }
}
