package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;

/**
 * Records what happens to releases: one event for each study, so that the history of a study says
 * where its data went, each with requester, approver, recipient and purpose (PS3.15 A.5.3.5).
 */
@ApplicationScoped
class ReleaseAudit {

  @Inject private AuditTrail trail;
  @Inject private ReleaseStore store;

  protected ReleaseAudit() {}

  ReleaseAudit(AuditTrail trail, ReleaseStore store) {
    this.trail = trail;
    this.store = store;
  }

  /** In the caller's transaction. */
  void record(AuditAction action, Release release, Map<String, String> more) {
    Map<String, String> details = details(release, more);
    for (ReleaseStudy study : store.studies(release)) {
      trail.record(action, study.studyUid(), details);
    }
  }

  /** Of one study, in the caller's transaction. */
  void record(AuditAction action, ReleaseStudy study, Map<String, String> more) {
    trail.record(action, study.studyUid(), details(study.release(), more));
  }

  /** In a transaction of its own. */
  void recordRefused(AuditAction action, Release release, String why) {
    trail.recordUnsuccessful(
        action, AuditOutcome.REFUSED, null, details(release, Map.of("reason", why)));
  }

  private static Map<String, String> details(Release release, Map<String, String> more) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("release", release.key());
    details.put("requester", release.requester());
    details.put("recipient", release.recipient());
    details.put("purpose", release.purpose());
    if (release.approvedBy() != null) {
      details.put("approver", release.approvedBy());
    }
    details.putAll(more);
    return details;
  }
}
