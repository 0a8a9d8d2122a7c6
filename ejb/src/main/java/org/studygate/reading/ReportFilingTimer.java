package org.studygate.reading;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every few seconds for reports whose DICOM object is not in its study yet. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportFilingTimer {

  @Inject private ReportFiling filing;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tick() {
    filing.fileDue();
  }
}
