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
import java.time.Instant;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.studygate.id.PatientText;

/** A signed text that was added to a signed report. */
@Entity
@Immutable
@Table(name = "REPORT_ADDENDUM")
class ReportAddendum {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "REPORT_ADDENDUM_SEQ")
  @SequenceGenerator(
      name = "REPORT_ADDENDUM_SEQ",
      sequenceName = "REPORT_ADDENDUM_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "REPORT_FK")
  private Report report;

  @Column(name = "ADDENDUM_NUMBER", nullable = false)
  private int number;

  @Column(name = "ADDENDUM_TEXT", nullable = false, length = Length.LONG32)
  private String text;

  @Column(name = "SIGNED_BY", nullable = false, length = 128)
  private String signedBy;

  @Column(name = "SIGNED_NAME", nullable = false, length = 200)
  private String signedName;

  @Column(name = "SIGNED_AT", nullable = false)
  private Instant signedAt;

  protected ReportAddendum() {}

  ReportAddendum(Report report, int number, PatientText text, ReportView.Signature signature) {
    this.report = report;
    this.number = number;
    this.text = text.reveal();
    this.signedBy = signature.user();
    this.signedName = signature.name();
    this.signedAt = signature.at();
  }

  ReportView.Addendum view() {
    return new ReportView.Addendum(
        number, PatientText.of(text), new ReportView.Signature(signedBy, signedName, signedAt));
  }
}
