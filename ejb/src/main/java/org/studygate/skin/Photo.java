package org.studygate.skin;

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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;

/** A photo that was sent and what has become of it. */
@Entity
@Table(name = "PHOTO")
class Photo {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PHOTO_SEQ")
  @SequenceGenerator(name = "PHOTO_SEQ", sequenceName = "PHOTO_SEQ", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  /** A random UUID: the id outside, the process's business key, and the file's name. */
  @Column(name = "PHOTO_KEY", nullable = false, unique = true, length = 36)
  private String key;

  @Column(name = "SENDER", nullable = false, length = 64)
  private String sender;

  @Column(name = "RECEIVED_AT", nullable = false)
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", nullable = false, length = 16)
  private PhotoState state = PhotoState.RECEIVED;

  @Column(name = "STATE_SINCE", nullable = false)
  private Instant stateSince;

  /** One sentence for people, without patient data; set while {@link PhotoState#FAILED}. */
  @Column(name = "STATE_REASON", length = 1000)
  private String stateReason;

  /** SHA-256 (hex) over patient and bytes as they were sent: sent again, it is the same photo. */
  @Column(name = "SENT_DIGEST", nullable = false, unique = true, length = 64)
  private String sentDigest;

  @Column(name = "VISIT", length = 36)
  private String visit;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "RETAKE_OF_FK")
  private Photo retakeOf;

  /** The link that it came by, or null. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "LINK_FK")
  private PhotoLink link;

  @Embedded private PhotoSubject subject;
  @Embedded private PhotoPicture picture;

  @Column(name = "STUDY_UID", nullable = false, length = 64)
  private String studyUid;

  @Column(name = "SERIES_UID", nullable = false, length = 64)
  private String seriesUid;

  @Column(name = "SOP_UID", nullable = false, unique = true, length = 64)
  private String sopUid;

  /** Counts the photos of the series, from 1. */
  @Column(name = "INSTANCE_NUMBER", nullable = false)
  private int instanceNumber;

  /** Since when the cleaned picture file is no longer kept, or null. */
  @Column(name = "FILE_GONE_AT")
  private Instant fileGoneAt;

  @Embedded private PhotoVerdict verdict = new PhotoVerdict();

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected Photo() {}

  Photo(String key, String sender, Instant now, String sentDigest) {
    this.key = key;
    this.sender = sender;
    this.receivedAt = now;
    this.stateSince = now;
    this.sentDigest = sentDigest;
  }

  void describe(PhotoSubject subject, PhotoPicture picture, String visit) {
    this.subject = subject;
    this.picture = picture;
    this.visit = visit;
  }

  /** Begins a study of its own. */
  void beginStudy() {
    studyUid = PhotoUids.next();
    seriesUid = PhotoUids.next();
    sopUid = PhotoUids.next();
    instanceNumber = 1;
  }

  /** Joins the study of another photo of the same patient. */
  void join(Photo other, int number) {
    studyUid = other.studyUid;
    seriesUid = other.seriesUid;
    sopUid = PhotoUids.next();
    instanceNumber = number;
  }

  void replaces(Photo first) {
    retakeOf = first;
  }

  void moveTo(PhotoState state, String reason, Instant now) {
    this.state = state;
    this.stateReason = reason;
    this.stateSince = now;
  }

  void cameBy(PhotoLink link) {
    this.link = link;
  }

  /** Key of the link that it came by, or null. */
  String linkKey() {
    return link == null ? null : link.key();
  }

  void giveUpFile(Instant now) {
    fileGoneAt = now;
  }

  boolean fileKept() {
    return fileGoneAt == null;
  }

  PhotoVerdict verdict() {
    // Hibernate leaves out an embeddable whose columns are all null.
    if (verdict == null) {
      verdict = new PhotoVerdict();
    }
    return verdict;
  }

  Long id() {
    return id;
  }

  String key() {
    return key;
  }

  String sender() {
    return sender;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  PhotoState state() {
    return state;
  }

  Instant stateSince() {
    return stateSince;
  }

  String stateReason() {
    return stateReason;
  }

  String visit() {
    return visit;
  }

  Photo retakeOf() {
    return retakeOf;
  }

  PhotoSubject subject() {
    return subject;
  }

  PhotoPicture picture() {
    return picture;
  }

  StudyUid studyUid() {
    return new StudyUid(studyUid);
  }

  SeriesUid seriesUid() {
    return new SeriesUid(seriesUid);
  }

  SopInstanceUid sopUid() {
    return new SopInstanceUid(sopUid);
  }

  int instanceNumber() {
    return instanceNumber;
  }
}
