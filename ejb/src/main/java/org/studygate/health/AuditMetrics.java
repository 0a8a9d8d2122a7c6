package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.studygate.audit.AuditBacklog;

/** Whether audit events are linked and sent. */
@ApplicationScoped
class AuditMetrics implements MetricSource {

  @Inject private AuditBacklog backlog;

  @Override
  public void addTo(Metrics metrics) {
    AuditBacklog.Figures figures = backlog.figures();
    metrics
        .counter("studygate_audit_links_total", "Audit events in the chain.", figures.links())
        .gauge("studygate_audit_pending", "Audit events without a link.", figures.pending())
        .gauge("studygate_audit_unsent", "Audit messages that syslog lacks.", figures.unsent());
  }
}
