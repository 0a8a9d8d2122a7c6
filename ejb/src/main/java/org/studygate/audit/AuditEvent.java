package org.studygate.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.studygate.id.StudyUid;

/** One thing that was done. Written once, never changed; {@link AuditChain} proves it. */
@Entity
@Table(name = "AUDIT_EVENT")
class AuditEvent {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "AUDIT_EVENT_SEQ")
  @SequenceGenerator(
      name = "AUDIT_EVENT_SEQ",
      sequenceName = "AUDIT_EVENT_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "OCCURRED_AT", nullable = false)
  private Instant occurredAt;

  @Column(name = "NODE", nullable = false, length = 64)
  private String node;

  @Column(name = "ACTOR", nullable = false, length = 128)
  private String actor;

  @Column(name = "ACTOR_ROLES", length = 255)
  private String actorRoles;

  @Column(name = "ADDRESS", length = 64)
  private String address;

  @Enumerated(EnumType.STRING)
  @Column(name = "ACTION_NAME", nullable = false, length = 40)
  private AuditAction action;

  @Enumerated(EnumType.STRING)
  @Column(name = "OUTCOME", nullable = false, length = 16)
  private AuditOutcome outcome;

  @Column(name = "STUDY_UID", length = 64)
  private String studyUid;

  @Column(name = "OBJECT_TYPE", length = 32)
  private String objectType;

  @Column(name = "OBJECT_ID", length = 255)
  private String objectId;

  /** A JSON object of strings. */
  @Column(name = "DETAILS", nullable = false, length = 3000)
  private String details;

  protected AuditEvent() {}

  AuditEvent(AuditEntry entry, String node) {
    // Microseconds are what every database keeps; the hash is taken over what comes back from it.
    this.occurredAt = entry.occurredAt().truncatedTo(ChronoUnit.MICROS);
    this.node = node;
    this.actor = entry.actor();
    this.actorRoles = entry.roles().isEmpty() ? null : String.join(",", entry.roles());
    this.address = entry.address();
    this.action = entry.action();
    this.outcome = entry.outcome();
    this.studyUid = entry.studyUid() == null ? null : entry.studyUid().value();
    this.objectType = entry.objectType();
    this.objectId = entry.objectId();
    this.details = AuditDetails.write(entry.details());
  }

  Long id() {
    return id;
  }

  AuditEntry toEntry() {
    return new AuditEntry(
        id,
        occurredAt,
        actor,
        actorRoles == null ? Set.of() : new TreeSet<>(Set.of(actorRoles.split(","))),
        address,
        action,
        outcome,
        studyUid == null ? null : new StudyUid(studyUid),
        objectType,
        objectId,
        AuditDetails.read(details));
  }
}
