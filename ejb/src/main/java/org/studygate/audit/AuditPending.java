package org.studygate.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Says that an event has no link in the hash chain yet; comes with the event, goes with the link.
 */
@Entity
@Table(name = "AUDIT_PENDING")
class AuditPending {

  @Id
  @Column(name = "EVENT_ID")
  private Long eventId;

  protected AuditPending() {}

  AuditPending(AuditEvent event) {
    this.eventId = event.id();
  }
}
