package org.studygate.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Something that the de-identification or its check found, for the steward. */
@Entity
@Table(name = "RELEASE_FINDING")
class ReleaseFinding {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RELEASE_FINDING_SEQ")
  @SequenceGenerator(
      name = "RELEASE_FINDING_SEQ",
      sequenceName = "RELEASE_FINDING_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "RELEASE_STUDY_FK")
  private ReleaseStudy study;

  /** See {@link Finding.Severity}; the worst is the largest. */
  @Column(name = "SEVERITY", nullable = false)
  private int severity;

  @Column(name = "KIND", nullable = false, length = 64)
  private String kind;

  @Column(name = "DESCRIPTION", nullable = false, length = 1000)
  private String description;

  @Column(name = "SOP_UID", length = 64)
  private String sopUid;

  /** A picture of the spot, in the study's review folder. */
  @Column(name = "PICTURE", length = 64)
  private String picture;

  protected ReleaseFinding() {}

  ReleaseFinding(ReleaseStudy study, Finding finding) {
    this.study = study;
    this.severity = finding.severity().ordinal();
    this.kind = finding.kind();
    this.description = finding.description();
    this.sopUid = finding.sopUid();
    this.picture = finding.picture();
  }

  ReleaseStudy study() {
    return study;
  }

  Finding view() {
    return new Finding(Finding.Severity.values()[severity], kind, description, sopUid, picture);
  }
}
