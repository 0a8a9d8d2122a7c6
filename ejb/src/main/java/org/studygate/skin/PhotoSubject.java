package org.studygate.skin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import org.studygate.id.PatientText;

/** Whom and what a photo shows, as the sender said. */
@Embeddable
class PhotoSubject {

  @Column(name = "PATIENT_NAME", nullable = false, length = 800)
  private String patientName;

  @Column(name = "PATIENT_ID", nullable = false, length = 64)
  private String patientId;

  @Column(name = "BIRTH_DATE", length = 8)
  private String birthDate;

  @Column(name = "SEX", length = 1)
  private String sex;

  @Enumerated(EnumType.STRING)
  @Column(name = "BODY_SITE", nullable = false, length = 32)
  private BodySite bodySite;

  @Column(name = "LATERALITY", length = 1)
  private String laterality;

  @Column(name = "DEVICE_MAKER", length = 64)
  private String deviceMaker;

  @Column(name = "DEVICE_MODEL", length = 64)
  private String deviceModel;

  /** {@code YYYYMMDDHHMMSS} where the hospital is, as DICOM has it. */
  @Column(name = "TAKEN_AT", length = 14)
  private String takenAt;

  protected PhotoSubject() {}

  PhotoSubject(PhotoOrder order, String maker, String model, LocalDateTime taken) {
    patientName = order.patientName().reveal().strip();
    patientId = order.patientId().reveal().strip();
    birthDate = order.birthDate().isEmpty() ? null : order.birthDate().reveal();
    sex = order.sex().isEmpty() ? null : order.sex();
    bodySite = order.bodySite();
    laterality = order.bodySite().paired() ? order.laterality() : null;
    deviceMaker = order.device() == null ? maker : null;
    deviceModel = order.device() == null ? model : order.device();
    LocalDateTime at = order.takenAt() == null ? taken : order.takenAt();
    takenAt = at == null ? null : PhotoTimes.DATE_TIME.format(at);
  }

  PatientText patientName() {
    return PatientText.of(patientName);
  }

  PatientText patientId() {
    return PatientText.of(patientId);
  }

  PatientText birthDate() {
    return PatientText.of(birthDate);
  }

  /** Empty when it was not said. */
  String sex() {
    return sex == null ? "" : sex;
  }

  BodySite bodySite() {
    return bodySite;
  }

  String laterality() {
    return laterality;
  }

  String deviceMaker() {
    return deviceMaker;
  }

  String deviceModel() {
    return deviceModel;
  }

  /** Null when nobody said and the file did not either. */
  LocalDateTime takenAt() {
    return takenAt == null ? null : LocalDateTime.parse(takenAt, PhotoTimes.DATE_TIME);
  }
}
