package org.studygate.reading;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Length;
import org.studygate.id.PatientText;
import org.studygate.study.Study;

/** The report of a study; immutable but for addenda once it is signed. */
@Entity
@Table(name = "REPORT")
class Report {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "REPORT_SEQ")
  @SequenceGenerator(name = "REPORT_SEQ", sequenceName = "REPORT_SEQ", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "STUDY_FK")
  private Study study;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", nullable = false, length = 16)
  private ReportState state = ReportState.DRAFT;

  @Column(name = "FINDINGS", length = Length.LONG32)
  private String findings;

  @Column(name = "IMPRESSION", length = Length.LONG32)
  private String impression;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "MODALITY_CODE", length = 16))
  @AttributeOverride(name = "scheme", column = @Column(name = "MODALITY_SCHEME", length = 16))
  @AttributeOverride(name = "meaning", column = @Column(name = "MODALITY_MEANING", length = 64))
  private CodedConcept modality;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "BODY_PART_CODE", length = 16))
  @AttributeOverride(name = "scheme", column = @Column(name = "BODY_PART_SCHEME", length = 16))
  @AttributeOverride(name = "meaning", column = @Column(name = "BODY_PART_MEANING", length = 64))
  private CodedConcept bodyPart;

  @Column(name = "AUTHOR", nullable = false, length = 128)
  private String author;

  @Column(name = "SAVED_AT", nullable = false)
  private Instant savedAt;

  @Column(name = "SIGNED_BY", length = 128)
  private String signedBy;

  @Column(name = "SIGNED_NAME", length = 200)
  private String signedName;

  @Column(name = "SIGNED_AT")
  private Instant signedAt;

  @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<ReportAddendum> addenda = new ArrayList<>();

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected Report() {}

  Report(Study study, String author, Instant now) {
    this.study = study;
    this.author = author;
    this.savedAt = now;
  }

  /**
   * @throws ReportSignedException when it is final already
   */
  void write(ReportText text, String author, Instant now) {
    if (state == ReportState.SIGNED) {
      throw new ReportSignedException();
    }
    this.findings = text.findings().reveal();
    this.impression = text.impression().reveal();
    this.modality = text.modality();
    this.bodyPart = text.bodyPart();
    this.author = author;
    this.savedAt = now;
  }

  /**
   * @throws IncompleteReportException when something that a final report needs is missing
   */
  void sign(ReportView.Signature signature) {
    if (impression == null || impression.isBlank()) {
      throw new IncompleteReportException(IncompleteReportException.Missing.IMPRESSION);
    }
    state = ReportState.SIGNED;
    signedBy = signature.user();
    signedName = signature.name();
    signedAt = signature.at();
  }

  ReportAddendum add(PatientText text, ReportView.Signature signature) {
    if (text.reveal().isBlank()) {
      throw new IncompleteReportException(IncompleteReportException.Missing.ADDENDUM);
    }
    ReportAddendum addendum = new ReportAddendum(this, addenda.size() + 1, text, signature);
    addenda.add(addendum);
    // Two addenda at once must not get one number.
    savedAt = signature.at();
    return addendum;
  }

  ReportView view(boolean filed) {
    return new ReportView(
        study.studyUid(),
        state,
        text(),
        author,
        savedAt,
        version,
        signedAt == null ? null : new ReportView.Signature(signedBy, signedName, signedAt),
        addenda.stream().map(ReportAddendum::view).toList(),
        filed);
  }

  ReportText text() {
    return new ReportText(PatientText.of(findings), PatientText.of(impression), modality, bodyPart);
  }

  boolean signed() {
    return state == ReportState.SIGNED;
  }

  Long id() {
    return id;
  }

  Study study() {
    return study;
  }

  int version() {
    return version;
  }

  int addendumCount() {
    return addenda.size();
  }
}
