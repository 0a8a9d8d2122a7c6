package org.studygate.reading;

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
import java.time.Duration;
import java.time.Instant;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;

/**
 * A DICOM SR that a signature owes to its study. The row is written in the transaction of the
 * signature, with the UIDs that the object will have; so a crash before the object is filed loses
 * nothing, and filing it twice files the same object.
 */
@Entity
@Table(name = "REPORT_DOCUMENT")
class ReportDocument {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "REPORT_DOCUMENT_SEQ")
  @SequenceGenerator(
      name = "REPORT_DOCUMENT_SEQ",
      sequenceName = "REPORT_DOCUMENT_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "REPORT_FK")
  private Report report;

  /** How many addenda the document holds; 0 for the report as it was signed first. */
  @Column(name = "ADDENDA", nullable = false)
  private int addenda;

  @Column(name = "SERIES_UID", nullable = false, length = 64)
  private String seriesUid;

  @Column(name = "SOP_UID", nullable = false, unique = true, length = 64)
  private String sopUid;

  @Column(name = "CREATED_AT", nullable = false)
  private Instant createdAt;

  @Column(name = "ATTEMPTS", nullable = false)
  private int attempts;

  /** When filing is tried next; null when it is filed. */
  @Column(name = "DUE_AT")
  private Instant dueAt;

  @Column(name = "FILED_AT")
  private Instant filedAt;

  protected ReportDocument() {}

  ReportDocument(Report report, int addenda, SeriesUid series, SopInstanceUid sop, Instant now) {
    this.report = report;
    this.addenda = addenda;
    this.seriesUid = series.value();
    this.sopUid = sop.value();
    this.createdAt = now;
    this.dueAt = now;
  }

  void filed(Instant now) {
    filedAt = now;
    dueAt = null;
  }

  /** Puts the next try off, each time twice as long. */
  void postpone(Instant now) {
    Duration wait = Duration.ofSeconds(5L << Math.min(attempts, 12));
    dueAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    attempts++;
  }

  boolean isFiled() {
    return filedAt != null;
  }

  Long id() {
    return id;
  }

  Report report() {
    return report;
  }

  int addenda() {
    return addenda;
  }

  SeriesUid seriesUid() {
    return new SeriesUid(seriesUid);
  }

  SopInstanceUid sopUid() {
    return new SopInstanceUid(sopUid);
  }
}
