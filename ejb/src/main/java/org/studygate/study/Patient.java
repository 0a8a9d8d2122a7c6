package org.studygate.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.studygate.id.PatientText;

/** A patient as the senders' headers describe them (PS3.3 C.7.1.1). */
@Entity
@Table(name = "PATIENT")
public class Patient {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PATIENT_SEQ")
  @SequenceGenerator(name = "PATIENT_SEQ", sequenceName = "PATIENT_SEQ", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  /**
   * SHA-256 (hex) of Issuer of Patient ID and Patient ID; of the Study Instance UID where the id is
   * missing, so that two patients without an id never become one.
   */
  @Column(name = "PATIENT_KEY", nullable = false, unique = true, length = 64)
  private String patientKey;

  @Column(name = "PATIENT_ID", length = 64)
  private String patientId;

  @Column(name = "ISSUER", length = 64)
  private String issuer;

  /** All component groups as sent: {@code alphabetic=ideographic=phonetic} (PS3.5 6.2.1). */
  @Column(name = "PATIENT_NAME", length = 400)
  private String patientName;

  /** Folded for matching: upper case, without accents, groups kept. */
  @Column(name = "NAME_SEARCH", length = 400)
  private String nameSearch;

  /** {@code YYYYMMDD}. */
  @Column(name = "BIRTH_DATE", length = 8)
  private String birthDate;

  @Column(name = "SEX", length = 16)
  private String sex;

  protected Patient() {}

  public Patient(String patientKey) {
    this.patientKey = patientKey;
  }

  /** Takes over what the header of a newer instance says. */
  public void describe(
      PatientText patientId,
      PatientText issuer,
      PatientText patientName,
      String nameSearch,
      PatientText birthDate,
      String sex) {
    this.patientId = patientId.reveal();
    this.issuer = issuer.reveal();
    this.patientName = patientName.reveal();
    this.nameSearch = nameSearch;
    this.birthDate = birthDate.reveal();
    this.sex = sex;
  }

  public Long id() {
    return id;
  }

  public String patientKey() {
    return patientKey;
  }

  public PatientText patientId() {
    return PatientText.of(patientId);
  }

  public PatientText issuer() {
    return PatientText.of(issuer);
  }

  public PatientText patientName() {
    return PatientText.of(patientName);
  }

  public PatientText birthDate() {
    return PatientText.of(birthDate);
  }

  public String sex() {
    return sex;
  }
}
