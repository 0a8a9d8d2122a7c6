package org.studygate.reading;

/** How far a report has come. */
public enum ReportState {
  /** Being written; only its reader sees it. */
  DRAFT,
  /** Final: nothing of it changes any more, only addenda are added. */
  SIGNED
}
