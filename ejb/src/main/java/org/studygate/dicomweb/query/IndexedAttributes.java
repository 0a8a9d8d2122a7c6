package org.studygate.dicomweb.query;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.id.PatientText;
import org.studygate.study.Patient;
import org.studygate.study.Series;
import org.studygate.study.SopInstance;
import org.studygate.study.Study;

/** The attributes of a result that stand in the index (PS3.18 tables 10.6.3-3 to 10.6.3-5). */
final class IndexedAttributes {

  private static final int AVAILABLE_TRANSFER_SYNTAX = 0x00083002;

  private final Attributes dataset = new Attributes();
  private final String baseUrl;

  private IndexedAttributes(String baseUrl) {
    this.baseUrl = baseUrl;
    dataset.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
    dataset.setString(Tag.InstanceAvailability, VR.CS, "ONLINE");
  }

  static Attributes of(Study study, String baseUrl) {
    IndexedAttributes attributes = new IndexedAttributes(baseUrl);
    attributes.study(study);
    attributes.retrieveUrl(attributes.urlOf(study));
    return attributes.dataset;
  }

  static Attributes of(Series series, Long instances, boolean withStudy, String baseUrl) {
    IndexedAttributes attributes = new IndexedAttributes(baseUrl);
    attributes.above(series.study(), withStudy);
    attributes.series(series);
    attributes.dataset.setInt(
        Tag.NumberOfSeriesRelatedInstances, VR.IS, instances == null ? 0 : instances.intValue());
    attributes.retrieveUrl(attributes.urlOf(series));
    return attributes.dataset;
  }

  static Attributes of(
      SopInstance instance, boolean withStudy, boolean withSeries, String baseUrl) {
    IndexedAttributes attributes = new IndexedAttributes(baseUrl);
    Series series = instance.series();
    attributes.above(series.study(), withStudy);
    if (withSeries) {
      attributes.series(series);
    }
    attributes.text(Tag.SeriesInstanceUID, VR.UI, series.seriesUid().value());
    attributes.instance(instance);
    attributes.retrieveUrl(attributes.urlOf(series) + "/instances/" + instance.sopUid().value());
    return attributes.dataset;
  }

  private void above(Study study, boolean withStudy) {
    if (withStudy) {
      study(study);
    }
    text(Tag.StudyInstanceUID, VR.UI, study.studyUid().value());
  }

  private void study(Study study) {
    Patient patient = study.patient();
    text(Tag.StudyDate, VR.DA, study.studyDate());
    text(Tag.StudyTime, VR.TM, study.studyTime());
    text(Tag.AccessionNumber, VR.SH, study.accessionNumber());
    String modalities = study.modalities();
    dataset.setString(
        Tag.ModalitiesInStudy,
        VR.CS,
        modalities == null ? new String[0] : modalities.split("\\\\"));
    text(Tag.ReferringPhysicianName, VR.PN, study.referringPhysician());
    text(Tag.StudyDescription, VR.LO, study.studyDescription());
    text(Tag.PatientName, VR.PN, patient.patientName());
    text(Tag.PatientID, VR.LO, patient.patientId());
    if (!patient.issuer().isEmpty()) {
      text(Tag.IssuerOfPatientID, VR.LO, patient.issuer());
    }
    text(Tag.PatientBirthDate, VR.DA, patient.birthDate());
    text(Tag.PatientSex, VR.CS, patient.sex());
    text(Tag.StudyInstanceUID, VR.UI, study.studyUid().value());
    text(Tag.StudyID, VR.SH, study.studyId());
    dataset.setInt(Tag.NumberOfStudyRelatedSeries, VR.IS, study.seriesCount());
    dataset.setInt(Tag.NumberOfStudyRelatedInstances, VR.IS, study.instanceCount());
  }

  private void series(Series series) {
    text(Tag.Modality, VR.CS, series.modality());
    text(Tag.SeriesDescription, VR.LO, series.seriesDescription());
    text(Tag.SeriesInstanceUID, VR.UI, series.seriesUid().value());
    number(Tag.SeriesNumber, VR.IS, series.seriesNumber());
    text(Tag.BodyPartExamined, VR.CS, series.bodyPart());
    text(Tag.Laterality, VR.CS, series.laterality());
    text(Tag.Manufacturer, VR.LO, series.manufacturer());
    text(Tag.ManufacturerModelName, VR.LO, series.manufacturerModel());
    text(Tag.PerformedProcedureStepStartDate, VR.DA, series.ppsStartDate());
    text(Tag.PerformedProcedureStepStartTime, VR.TM, series.ppsStartTime());
  }

  private void instance(SopInstance instance) {
    text(Tag.SOPClassUID, VR.UI, instance.sopClassUid());
    text(Tag.SOPInstanceUID, VR.UI, instance.sopUid().value());
    number(Tag.InstanceNumber, VR.IS, instance.instanceNumber());
    text(AVAILABLE_TRANSFER_SYNTAX, VR.UI, instance.transferSyntaxUid());
    if (instance.frameCount() > 0) {
      number(Tag.Rows, VR.US, instance.rowCount());
      number(Tag.Columns, VR.US, instance.columnCount());
      number(Tag.BitsAllocated, VR.US, instance.bitsAllocated());
      number(Tag.NumberOfFrames, VR.IS, instance.frameCount());
    }
  }

  private String urlOf(Study study) {
    return baseUrl + "/studies/" + study.studyUid().value();
  }

  private String urlOf(Series series) {
    return urlOf(series.study()) + "/series/" + series.seriesUid().value();
  }

  private void retrieveUrl(String url) {
    dataset.setString(Tag.RetrieveURL, VR.UR, url);
  }

  private void text(int tag, VR vr, PatientText value) {
    text(tag, vr, value.reveal());
  }

  private void text(int tag, VR vr, String value) {
    if (value == null || value.isEmpty()) {
      dataset.setNull(tag, vr);
    } else {
      dataset.setString(tag, vr, value);
    }
  }

  private void number(int tag, VR vr, Integer value) {
    if (value == null) {
      dataset.setNull(tag, vr);
    } else {
      dataset.setInt(tag, vr, value);
    }
  }
}
