package org.studygate.study;

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
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;

/** A series (PS3.3 C.7.3.1). The UID is unique within its study. */
@Entity
@Table(name = "SERIES")
public class Series {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SERIES_SEQ")
  @SequenceGenerator(name = "SERIES_SEQ", sequenceName = "SERIES_SEQ", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "STUDY_FK")
  private Study study;

  @Column(name = "SERIES_UID", nullable = false, length = 64)
  private String seriesUid;

  @Column(name = "MODALITY", length = 16)
  private String modality;

  @Column(name = "SERIES_NUMBER")
  private Integer seriesNumber;

  @Column(name = "SERIES_DESCRIPTION", length = 256)
  private String seriesDescription;

  @Column(name = "BODY_PART", length = 64)
  private String bodyPart;

  @Column(name = "LATERALITY", length = 16)
  private String laterality;

  @Column(name = "MANUFACTURER", length = 256)
  private String manufacturer;

  @Column(name = "MANUFACTURER_MODEL", length = 256)
  private String manufacturerModel;

  /** {@code YYYYMMDD} of (0040,0244). */
  @Column(name = "PPS_START_DATE", length = 8)
  private String ppsStartDate;

  /** {@code HHMMSS.FFFFFF} of (0040,0245). */
  @Column(name = "PPS_START_TIME", length = 16)
  private String ppsStartTime;

  protected Series() {}

  public Series(Study study, SeriesUid seriesUid) {
    this.study = study;
    this.seriesUid = seriesUid.value();
  }

  /** Takes over what the header of an instance says about its series. */
  public void describe(
      String modality,
      Integer seriesNumber,
      PatientText seriesDescription,
      String bodyPart,
      String laterality,
      String manufacturer,
      String manufacturerModel,
      String ppsStartDate,
      String ppsStartTime) {
    this.modality = modality;
    this.seriesNumber = seriesNumber;
    this.seriesDescription = seriesDescription.reveal();
    this.bodyPart = bodyPart;
    this.laterality = laterality;
    this.manufacturer = manufacturer;
    this.manufacturerModel = manufacturerModel;
    this.ppsStartDate = ppsStartDate;
    this.ppsStartTime = ppsStartTime;
  }

  public Long id() {
    return id;
  }

  public Study study() {
    return study;
  }

  public SeriesUid seriesUid() {
    return new SeriesUid(seriesUid);
  }

  public String modality() {
    return modality;
  }

  public Integer seriesNumber() {
    return seriesNumber;
  }

  public PatientText seriesDescription() {
    return PatientText.of(seriesDescription);
  }

  public String bodyPart() {
    return bodyPart;
  }

  public String laterality() {
    return laterality;
  }

  public String manufacturer() {
    return manufacturer;
  }

  public String manufacturerModel() {
    return manufacturerModel;
  }

  public String ppsStartDate() {
    return ppsStartDate;
  }

  public String ppsStartTime() {
    return ppsStartTime;
  }
}
