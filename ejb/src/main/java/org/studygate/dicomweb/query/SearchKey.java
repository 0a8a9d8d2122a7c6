package org.studygate.dicomweb.query;

import java.util.Arrays;
import java.util.Optional;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.ElementDictionary;

/** The attributes that can be searched by, each in a column of the index. */
enum SearchKey {
  STUDY_DATE(Tag.StudyDate, SearchLevel.STUDY, Match.DATE, "s.studyDate"),
  STUDY_TIME(Tag.StudyTime, SearchLevel.STUDY, Match.TIME, "s.studyTime"),
  ACCESSION_NUMBER(Tag.AccessionNumber, SearchLevel.STUDY, Match.TEXT, "s.accessionNumber"),
  MODALITIES_IN_STUDY(Tag.ModalitiesInStudy, SearchLevel.STUDY, Match.MODALITIES, ""),
  REFERRING_PHYSICIAN(
      Tag.ReferringPhysicianName, SearchLevel.STUDY, Match.TEXT, "s.referringPhysician"),
  PATIENT_NAME(Tag.PatientName, SearchLevel.STUDY, Match.NAME, "p.nameSearch"),
  PATIENT_ID(Tag.PatientID, SearchLevel.STUDY, Match.TEXT, "p.patientId"),
  ISSUER(Tag.IssuerOfPatientID, SearchLevel.STUDY, Match.TEXT, "p.issuer"),
  BIRTH_DATE(Tag.PatientBirthDate, SearchLevel.STUDY, Match.DATE, "p.birthDate"),
  SEX(Tag.PatientSex, SearchLevel.STUDY, Match.TEXT, "p.sex"),
  STUDY_UID(Tag.StudyInstanceUID, SearchLevel.STUDY, Match.UID, "s.studyUid"),
  STUDY_ID(Tag.StudyID, SearchLevel.STUDY, Match.TEXT, "s.studyId"),
  STUDY_DESCRIPTION(Tag.StudyDescription, SearchLevel.STUDY, Match.TEXT, "s.studyDescription"),

  MODALITY(Tag.Modality, SearchLevel.SERIES, Match.TEXT, "e.modality"),
  SERIES_UID(Tag.SeriesInstanceUID, SearchLevel.SERIES, Match.UID, "e.seriesUid"),
  SERIES_NUMBER(Tag.SeriesNumber, SearchLevel.SERIES, Match.NUMBER, "e.seriesNumber"),
  SERIES_DESCRIPTION(Tag.SeriesDescription, SearchLevel.SERIES, Match.TEXT, "e.seriesDescription"),
  BODY_PART(Tag.BodyPartExamined, SearchLevel.SERIES, Match.TEXT, "e.bodyPart"),
  LATERALITY(Tag.Laterality, SearchLevel.SERIES, Match.TEXT, "e.laterality"),
  MANUFACTURER(Tag.Manufacturer, SearchLevel.SERIES, Match.TEXT, "e.manufacturer"),
  MODEL(Tag.ManufacturerModelName, SearchLevel.SERIES, Match.TEXT, "e.manufacturerModel"),
  PPS_DATE(Tag.PerformedProcedureStepStartDate, SearchLevel.SERIES, Match.DATE, "e.ppsStartDate"),
  PPS_TIME(Tag.PerformedProcedureStepStartTime, SearchLevel.SERIES, Match.TIME, "e.ppsStartTime"),

  SOP_CLASS(Tag.SOPClassUID, SearchLevel.INSTANCE, Match.UID, "i.sopClassUid"),
  SOP_UID(Tag.SOPInstanceUID, SearchLevel.INSTANCE, Match.UID, "i.sopUid"),
  INSTANCE_NUMBER(Tag.InstanceNumber, SearchLevel.INSTANCE, Match.NUMBER, "i.instanceNumber"),
  ROWS(Tag.Rows, SearchLevel.INSTANCE, Match.NUMBER, "i.rowCount"),
  COLUMNS(Tag.Columns, SearchLevel.INSTANCE, Match.NUMBER, "i.columnCount"),
  BITS_ALLOCATED(Tag.BitsAllocated, SearchLevel.INSTANCE, Match.NUMBER, "i.bitsAllocated"),
  FRAMES(Tag.NumberOfFrames, SearchLevel.INSTANCE, Match.NUMBER, "i.frameCount");

  private final int tag;
  private final SearchLevel level;
  private final Match match;
  private final String column;

  SearchKey(int tag, SearchLevel level, Match match, String column) {
    this.tag = tag;
    this.level = level;
    this.match = match;
    this.column = column;
  }

  int tag() {
    return tag;
  }

  SearchLevel level() {
    return level;
  }

  Match match() {
    return match;
  }

  /** A path in JPQL: p patient, s study, e series, i instance. */
  String column() {
    return column;
  }

  /** The keyword of PS3.6, for messages. */
  String keyword() {
    return ElementDictionary.keywordOf(tag, null);
  }

  static Optional<SearchKey> of(int tag) {
    return Arrays.stream(values()).filter(key -> key.tag == tag).findFirst();
  }
}
