package org.studygate.audit;

import static org.studygate.audit.AuditEventType.APPLICATION_ACTIVITY;
import static org.studygate.audit.AuditEventType.DATA_EXPORT;
import static org.studygate.audit.AuditEventType.INSTANCES_ACCESSED;
import static org.studygate.audit.AuditEventType.INSTANCES_TRANSFERRED;
import static org.studygate.audit.AuditEventType.QUERY;
import static org.studygate.audit.AuditEventType.SECURITY_ALERT;
import static org.studygate.audit.AuditEventType.USER_AUTHENTICATION;

/** What can be done that must be known afterwards. */
public enum AuditAction {
  SERVER_STARTED(APPLICATION_ACTIVITY, 'E'),
  SERVER_STOPPED(APPLICATION_ACTIVITY, 'E'),

  LOGGED_IN(USER_AUTHENTICATION, 'E'),
  LOGIN_FAILED(USER_AUTHENTICATION, 'E'),
  LOGGED_OUT(USER_AUTHENTICATION, 'E'),
  ACCESS_REFUSED(SECURITY_ALERT, 'E'),
  ACCOUNT_LOCKED(SECURITY_ALERT, 'E'),
  ACCOUNT_UNLOCKED(SECURITY_ALERT, 'E'),
  ACCOUNT_CREATED(SECURITY_ALERT, 'E'),
  ACCOUNT_CHANGED(SECURITY_ALERT, 'E'),
  ACCOUNT_DISABLED(SECURITY_ALERT, 'E'),
  ROLES_CHANGED(SECURITY_ALERT, 'E'),
  PASSWORD_CHANGED(SECURITY_ALERT, 'E'),
  PASSWORD_RESET(SECURITY_ALERT, 'E'),
  CONFIGURATION_CHANGED(SECURITY_ALERT, 'E'),

  /** One event for each study of an association or request, not for each instance. */
  INSTANCES_RECEIVED(INSTANCES_TRANSFERRED, 'C'),
  /** A SOP instance was not taken: hostile, malformed, or the same UID with another content. */
  INSTANCE_REFUSED(SECURITY_ALERT, 'E'),
  ASSOCIATION_REFUSED(SECURITY_ALERT, 'E'),
  ARCHIVE_REPAIRED(APPLICATION_ACTIVITY, 'E'),
  INSTANCES_SENT(INSTANCES_TRANSFERRED, 'R'),
  INSTANCES_EXPORTED(DATA_EXPORT, 'R'),
  STUDIES_SEARCHED(QUERY, 'E'),
  STUDY_VIEWED(INSTANCES_ACCESSED, 'R'),
  AUDIT_VIEWED(APPLICATION_ACTIVITY, 'E'),

  STUDY_COMPLETED(INSTANCES_ACCESSED, 'U'),
  STUDY_REOPENED(INSTANCES_ACCESSED, 'U'),
  STUDY_MOVED(INSTANCES_ACCESSED, 'U'),
  STUDY_FAILED(INSTANCES_ACCESSED, 'U'),
  STUDY_RETRIED(INSTANCES_ACCESSED, 'U'),
  QUALITY_JUDGED(INSTANCES_ACCESSED, 'R'),
  QUALITY_DECIDED(INSTANCES_ACCESSED, 'U'),
  SERIES_TYPED(INSTANCES_ACCESSED, 'R'),
  SERIES_TYPE_DECIDED(INSTANCES_ACCESSED, 'U'),
  TRIAGED(INSTANCES_ACCESSED, 'U'),
  PRIORITY_CHANGED(INSTANCES_ACCESSED, 'U'),
  RETAKE_REQUESTED(INSTANCES_ACCESSED, 'U'),
  RETAKE_ANSWERED(INSTANCES_ACCESSED, 'U'),
  TASK_CLAIMED(INSTANCES_ACCESSED, 'U'),
  TASK_RETURNED(INSTANCES_ACCESSED, 'U'),
  TASK_COMPLETED(INSTANCES_ACCESSED, 'U'),
  REPORT_DRAFTED(INSTANCES_ACCESSED, 'U'),
  REPORT_SIGNED(INSTANCES_ACCESSED, 'C'),
  REPORT_AMENDED(INSTANCES_ACCESSED, 'C'),
  REPORT_VIEWED(INSTANCES_ACCESSED, 'R'),
  REPORT_EXPORTED(DATA_EXPORT, 'R');

  private final AuditEventType type;
  private final char actionCode;

  AuditAction(AuditEventType type, char actionCode) {
    this.type = type;
    this.actionCode = actionCode;
  }

  /** The message that PS3.15 A.5.3 has for it. */
  AuditEventType type() {
    return type;
  }

  /** EventActionCode of RFC 3881 5.1.2: C create, R read, U update, D delete, E execute. */
  char actionCode() {
    return actionCode;
  }
}
