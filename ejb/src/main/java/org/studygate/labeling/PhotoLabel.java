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

/** What a doctor said once. It is never changed or deleted: a correction is another one. */
@Entity
@Table(name = "PHOTO_LABEL")
class PhotoLabel {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PHOTO_LABEL_SEQ")
  @SequenceGenerator(
      name = "PHOTO_LABEL_SEQ",
      sequenceName = "PHOTO_LABEL_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "SEAT_FK", nullable = false, updatable = false)
  private LabelSeat seat;

  /** From 1. */
  @Column(name = "REVISION", nullable = false, updatable = false)
  private int revision;

  @Column(name = "USABLE", nullable = false, updatable = false)
  private boolean usable;

  @Column(name = "REASONS", length = 200, updatable = false)
  private String reasons;

  @Column(name = "LABELLED_AT", nullable = false, updatable = false)
  private Instant labelledAt;

  protected PhotoLabel() {}

  PhotoLabel(LabelSeat seat, int revision, Opinion opinion, Instant labelledAt) {
    this.seat = seat;
    this.revision = revision;
    this.usable = opinion.usable();
    this.reasons = opinion.reasonsColumn();
    this.labelledAt = labelledAt;
  }

  Opinion opinion() {
    return Opinion.ofColumns(usable, reasons);
  }

  LabelSeat seat() {
    return seat;
  }

  int revision() {
    return revision;
  }

  Instant labelledAt() {
    return labelledAt;
  }
}
