package org.studygate.audit;

/** How an audited action ended. */
public enum AuditOutcome {
  SUCCESS,
  /** It was tried and did not work; nothing was changed. */
  FAILURE,
  /** The caller may not do this. */
  REFUSED
}
