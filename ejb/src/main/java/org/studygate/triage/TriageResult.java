package org.studygate.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The triage that holds for a study. */
@Entity
@Table(name = "STUDY_TRIAGE")
class TriageResult {

  /** The study's id; one result a study. */
  @Id
  @Column(name = "STUDY_FK")
  private Long studyId;

  @Column(name = "ROLE_NAME", nullable = false, length = 64)
  private String roleName;

  @Column(name = "SPECIALTY", length = 64)
  private String specialty;

  @Column(name = "PRIORITY", nullable = false)
  private int priority;

  @Column(name = "TABLE_VERSION", nullable = false)
  private int tableVersion;

  @Column(name = "DECIDED_AT", nullable = false)
  private Instant decidedAt;

  protected TriageResult() {}

  TriageResult(Long studyId) {
    this.studyId = studyId;
  }

  void decided(TriageAnswer answer, int tableVersion, Instant now) {
    this.roleName = answer.role();
    this.specialty = answer.specialty();
    this.priority = answer.priority();
    this.tableVersion = tableVersion;
    this.decidedAt = now;
  }

  Triage toTriage() {
    return new Triage(roleName, specialty, priority, decidedAt);
  }
}
