package org.studygate.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.studygate.id.StudyUid;
import org.studygate.study.Study;

/** A study of a release and how far its preparation has come. */
@Entity
@Table(name = "RELEASE_STUDY")
class ReleaseStudy {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RELEASE_STUDY_SEQ")
  @SequenceGenerator(
      name = "RELEASE_STUDY_SEQ",
      sequenceName = "RELEASE_STUDY_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "RELEASE_FK")
  private Release release;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "STUDY_FK")
  private Study study;

  /** From 1, in the order of the request; the study's only name outside the hospital's staff. */
  @Column(name = "STUDY_NUMBER", nullable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "STEP", nullable = false, length = 16)
  private StudyStep step = StudyStep.LISTED;

  /** What the face model said: of all its series the least certain. */
  @Column(name = "FACE_ANSWER", length = 16)
  private String faceAnswer;

  /** 0 to 1. */
  @Column(name = "FACE_CONFIDENCE")
  private Double faceConfidence;

  /** Something in it is not certain: it leaves only when the steward says so for this study. */
  @Column(name = "MARKED", nullable = false)
  private boolean marked;

  @Column(name = "CONFIRMED", nullable = false)
  private boolean confirmed;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected ReleaseStudy() {}

  ReleaseStudy(Release release, Study study, int number) {
    this.release = release;
    this.study = study;
    this.number = number;
  }

  void reach(StudyStep reached) {
    step = reached;
  }

  void face(String answer, Double confidence) {
    faceAnswer = answer;
    faceConfidence = confidence;
  }

  void mark() {
    marked = true;
  }

  void confirm(boolean yes) {
    confirmed = yes;
  }

  /** Whether its instances that are ready may leave with an approval. */
  boolean leaves() {
    return step == StudyStep.CHECKED && (!marked || confirmed);
  }

  Long id() {
    return id;
  }

  Release release() {
    return release;
  }

  Study study() {
    return study;
  }

  StudyUid studyUid() {
    return study.studyUid();
  }

  int number() {
    return number;
  }

  StudyStep step() {
    return step;
  }

  String faceAnswer() {
    return faceAnswer;
  }

  Double faceConfidence() {
    return faceConfidence;
  }

  boolean marked() {
    return marked;
  }

  boolean confirmed() {
    return confirmed;
  }
}
