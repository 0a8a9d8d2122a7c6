package org.studygate.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;

/** Tells the audit trail what a check of the archive put right. */
@ApplicationScoped
class ArchiveAudit {

  @Inject private AuditTrail trail;

  @Transactional
  public void repaired(ArchiveReport report) {
    trail.record(
        AuditAction.ARCHIVE_REPAIRED,
        "archive",
        "archive",
        Map.of(
            "unfinished", Integer.toString(report.unfinished()),
            "indexed", Integer.toString(report.indexed()),
            "removed", Integer.toString(report.removed()),
            "setAside", Integer.toString(report.setAside()),
            "missing", Integer.toString(report.missing()),
            "found", Integer.toString(report.found())));
  }
}
