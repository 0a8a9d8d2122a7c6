package org.studygate.study;

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
import java.time.Instant;
import org.studygate.id.PatientText;
import org.studygate.id.StudyUid;

/** A study (PS3.3 C.7.2.1) and where it stands on its way. */
@Entity
@Table(name = "STUDY")
public class Study {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "STUDY_SEQ")
  @SequenceGenerator(name = "STUDY_SEQ", sequenceName = "STUDY_SEQ", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "STUDY_UID", nullable = false, unique = true, length = 64)
  private String studyUid;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "PATIENT_FK")
  private Patient patient;

  /** {@code YYYYMMDD}. */
  @Column(name = "STUDY_DATE", length = 8)
  private String studyDate;

  /** {@code HHMMSS.FFFFFF}. */
  @Column(name = "STUDY_TIME", length = 16)
  private String studyTime;

  @Column(name = "ACCESSION_NUMBER", length = 64)
  private String accessionNumber;

  @Column(name = "STUDY_ID", length = 64)
  private String studyId;

  @Column(name = "STUDY_DESCRIPTION", length = 256)
  private String studyDescription;

  @Column(name = "REFERRING_PHYSICIAN", length = 400)
  private String referringPhysician;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", nullable = false, length = 16)
  private StudyState state = StudyState.RECEIVING;

  /** One sentence for people, without patient data; set while {@link StudyState#FAILED}. */
  @Column(name = "STATE_REASON", length = 1000)
  private String stateReason;

  @Column(name = "STATE_SINCE", nullable = false)
  private Instant stateSince;

  /** 0 routine to 100 emergency. */
  @Column(name = "PRIORITY", nullable = false)
  private int priority;

  @Column(name = "RECEIVED_AT", nullable = false)
  private Instant receivedAt;

  /** When the newest instance came; written at most once a second, by the intake alone. */
  @Column(name = "LAST_RECEIVED_AT", nullable = false, updatable = false)
  private Instant lastReceivedAt;

  /**
   * False while instances may still come. The state cannot say it: the process of a study that went
   * on already may move it once more before it hears that more arrived.
   */
  @Column(name = "COMPLETE", nullable = false, updatable = false)
  private boolean complete;

  /** Backslash-separated distinct modalities, for search and lists (0008,0061). */
  @Column(name = "MODALITIES", length = 128, updatable = false)
  private String modalities;

  @Column(name = "SERIES_COUNT", nullable = false, updatable = false)
  private int seriesCount;

  @Column(name = "INSTANCE_COUNT", nullable = false, updatable = false)
  private int instanceCount;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected Study() {}

  public Study(StudyUid studyUid, Patient patient, Instant receivedAt) {
    this.studyUid = studyUid.value();
    this.patient = patient;
    this.receivedAt = receivedAt;
    this.lastReceivedAt = receivedAt;
    this.stateSince = receivedAt;
  }

  /** Takes over what the header of an instance says about its study. */
  public void describe(
      String studyDate,
      String studyTime,
      PatientText accessionNumber,
      PatientText studyId,
      PatientText studyDescription,
      PatientText referringPhysician) {
    this.studyDate = studyDate;
    this.studyTime = studyTime;
    this.accessionNumber = accessionNumber.reveal();
    this.studyId = studyId.reveal();
    this.studyDescription = studyDescription.reveal();
    this.referringPhysician = referringPhysician.reveal();
  }

  public void moveTo(StudyState state, String reason, Instant now) {
    this.state = state;
    this.stateReason = reason;
    this.stateSince = now;
  }

  /** Before the study is stored first; later {@link StudyCensus} counts. */
  public void count(int series, int instances, String modalities) {
    this.seriesCount = series;
    this.instanceCount = instances;
    this.modalities = modalities;
  }

  public void prioritise(int priority) {
    this.priority = priority;
  }

  public Long id() {
    return id;
  }

  public StudyUid studyUid() {
    return new StudyUid(studyUid);
  }

  public Patient patient() {
    return patient;
  }

  public String studyDate() {
    return studyDate;
  }

  public String studyTime() {
    return studyTime;
  }

  public PatientText accessionNumber() {
    return PatientText.of(accessionNumber);
  }

  public PatientText studyId() {
    return PatientText.of(studyId);
  }

  public PatientText studyDescription() {
    return PatientText.of(studyDescription);
  }

  public PatientText referringPhysician() {
    return PatientText.of(referringPhysician);
  }

  public StudyState state() {
    return state;
  }

  public String stateReason() {
    return stateReason;
  }

  public Instant stateSince() {
    return stateSince;
  }

  public int priority() {
    return priority;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Instant lastReceivedAt() {
    return lastReceivedAt;
  }

  public boolean complete() {
    return complete;
  }

  public String modalities() {
    return modalities;
  }

  public int seriesCount() {
    return seriesCount;
  }

  public int instanceCount() {
    return instanceCount;
  }
}
