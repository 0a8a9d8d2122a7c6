package org.studygate.labeling;

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
import java.time.Instant;

/** A photo that a doctor does not want to see for a while. */
@Entity
@Table(name = "PHOTO_LABEL_SKIP")
class SkippedCase {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PHOTO_LABEL_SKIP_SEQ")
  @SequenceGenerator(
      name = "PHOTO_LABEL_SKIP_SEQ",
      sequenceName = "PHOTO_LABEL_SKIP_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "CASE_FK", nullable = false)
  private PhotoCase photoCase;

  @Column(name = "DOCTOR", nullable = false, length = 64)
  private String doctor;

  @Column(name = "SKIPPED_UNTIL", nullable = false)
  private Instant until;

  protected SkippedCase() {}

  SkippedCase(PhotoCase photoCase, String doctor) {
    this.photoCase = photoCase;
    this.doctor = doctor;
  }

  void until(Instant until) {
    this.until = until;
  }
}
