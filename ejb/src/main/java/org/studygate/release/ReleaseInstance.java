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
import java.time.Instant;
import org.studygate.id.SopInstanceUid;
import org.studygate.study.SopInstance;
import org.studygate.study.SopInstance.StoredFile;

/** An instance of a release: where it lies in the archive, and what has become of it. */
@Entity
@Table(name = "RELEASE_INSTANCE")
class ReleaseInstance {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RELEASE_INSTANCE_SEQ")
  @SequenceGenerator(
      name = "RELEASE_INSTANCE_SEQ",
      sequenceName = "RELEASE_INSTANCE_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "RELEASE_STUDY_FK")
  private ReleaseStudy study;

  /** Of the original. */
  @Column(name = "SOP_UID", nullable = false, length = 64)
  private String sopUid;

  /** From 1 within the study, in the order of the archive's index. */
  @Column(name = "SERIES_NUMBER", nullable = false)
  private int series;

  /** Relative to the archive folder. */
  @Column(name = "SOURCE_PATH", nullable = false, length = 255)
  private String sourcePath;

  @Column(name = "SOURCE_DIGEST", nullable = false, length = 64)
  private String sourceDigest;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", nullable = false, length = 16)
  private InstanceState state = InstanceState.COLLECTED;

  /** Why it is held back: one plain sentence without patient data. */
  @Column(name = "REASON", length = 1000)
  private String reason;

  /** The de-identified object, relative to the study's folder in the staging area. */
  @Column(name = "FILE_NAME", length = 255)
  private String fileName;

  /** SHA-256 (hex) of that file. */
  @Column(name = "FILE_DIGEST", length = 64)
  private String fileDigest;

  /** When the destination confirmed it. */
  @Column(name = "SENT_AT")
  private Instant sentAt;

  protected ReleaseInstance() {}

  ReleaseInstance(ReleaseStudy study, int series, SopInstance instance) {
    this.study = study;
    this.series = series;
    this.sopUid = instance.sopUid().value();
    this.sourcePath = instance.file().path();
    this.sourceDigest = instance.file().digest();
  }

  void ready(String fileName, String fileDigest) {
    this.state = InstanceState.READY;
    this.reason = null;
    this.fileName = fileName;
    this.fileDigest = fileDigest;
  }

  void holdBack(String reason) {
    this.state = InstanceState.HELD_BACK;
    this.reason = reason;
    this.fileName = null;
    this.fileDigest = null;
  }

  void sent(Instant now) {
    sentAt = now;
  }

  Long id() {
    return id;
  }

  ReleaseStudy study() {
    return study;
  }

  SopInstanceUid sopUid() {
    return new SopInstanceUid(sopUid);
  }

  int series() {
    return series;
  }

  StoredFile source() {
    return new StoredFile(sourcePath, 0, sourceDigest);
  }

  InstanceState state() {
    return state;
  }

  String reason() {
    return reason;
  }

  String fileName() {
    return fileName;
  }

  String fileDigest() {
    return fileDigest;
  }

  Instant sentAt() {
    return sentAt;
  }
}
