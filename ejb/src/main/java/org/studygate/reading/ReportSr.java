package org.studygate.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.study.StudyRow;

/**
 * Writes a signed report as a Basic Text SR (PS3.3 A.35.1), built like TID 2000 of PS3.16:
 * language, observer, then one section each for findings, impression and every addendum.
 */
final class ReportSr {

  private static final String BASIC_TEXT_SR = "1.2.840.10008.5.1.4.1.1.88.11";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx", Locale.ROOT);

  private static final CodedConcept REPORT_TITLE =
      new CodedConcept("18748-4", "LN", "Diagnostic imaging report");
  private static final CodedConcept LANGUAGE =
      new CodedConcept("121049", "DCM", "Language of Content Item and Descendants");
  private static final CodedConcept OBSERVER_TYPE =
      new CodedConcept("121005", "DCM", "Observer Type");
  private static final CodedConcept PERSON = new CodedConcept("121006", "DCM", "Person");
  private static final CodedConcept OBSERVER_NAME =
      new CodedConcept("121008", "DCM", "Person Observer Name");
  private static final CodedConcept MODALITY = new CodedConcept("121139", "DCM", "Modality");
  private static final CodedConcept TARGET_REGION =
      new CodedConcept("123014", "DCM", "Target Region");
  private static final CodedConcept FINDINGS = new CodedConcept("121070", "DCM", "Findings");
  private static final CodedConcept FINDING = new CodedConcept("121071", "DCM", "Finding");
  private static final CodedConcept IMPRESSIONS = new CodedConcept("121072", "DCM", "Impressions");
  private static final CodedConcept IMPRESSION = new CodedConcept("121073", "DCM", "Impression");
  private static final CodedConcept ADDENDUM = new CodedConcept("55107-7", "LN", "Addendum");

  private final StudyRow study;
  private final ReportView report;
  private final ZoneId zone;

  /**
   * @param zone where the hospital is; dates and times without offset are of there
   */
  ReportSr(StudyRow study, ReportView report, ZoneId zone) {
    this.study = study;
    this.report = report;
    this.zone = zone;
  }

  /**
   * A DICOM file of the report with its first addenda.
   *
   * @param addenda how many of them
   * @param former the document that had one addendum fewer; null for the first document
   */
  byte[] file(SeriesUid seriesUid, SopInstanceUid sopUid, int addenda, SopInstanceUid former) {
    List<ReportView.Addendum> added = report.addenda().subList(0, addenda);
    Attributes dataset = new Attributes();
    dataset.setSpecificCharacterSet("ISO_IR 192");
    describeStudy(dataset);
    ReportView.Signature last =
        addenda == 0 ? report.signature() : added.get(addenda - 1).signature();
    describeDocument(dataset, seriesUid, sopUid, last, addenda + 1);
    if (former != null) {
      refer(dataset, Tag.PredecessorDocumentsSequence, seriesUid, former);
    }
    writeContent(dataset, added, last);
    return encode(dataset);
  }

  private void describeStudy(Attributes to) {
    to.setString(Tag.PatientName, VR.PN, study.patientName().reveal());
    to.setString(Tag.PatientID, VR.LO, study.patientId().reveal());
    if (!study.issuer().isEmpty()) {
      to.setString(Tag.IssuerOfPatientID, VR.LO, study.issuer().reveal());
    }
    to.setString(Tag.PatientBirthDate, VR.DA, study.birthDate().reveal());
    to.setString(Tag.PatientSex, VR.CS, study.sex());
    to.setString(Tag.StudyInstanceUID, VR.UI, study.studyUid().value());
    to.setString(Tag.StudyDate, VR.DA, study.studyDate());
    to.setString(Tag.StudyTime, VR.TM, study.studyTime());
    to.setString(Tag.ReferringPhysicianName, VR.PN, study.referringPhysician().reveal());
    to.setString(Tag.StudyID, VR.SH, study.studyId().reveal());
    to.setString(Tag.AccessionNumber, VR.SH, study.accessionNumber().reveal());
    if (!study.description().isEmpty()) {
      to.setString(Tag.StudyDescription, VR.LO, study.description().reveal());
    }
  }

  private void describeDocument(
      Attributes to,
      SeriesUid seriesUid,
      SopInstanceUid sopUid,
      ReportView.Signature signature,
      int instanceNumber) {
    ZonedDateTime at = signature.at().atZone(zone);
    to.setString(Tag.SOPClassUID, VR.UI, BASIC_TEXT_SR);
    to.setString(Tag.SOPInstanceUID, VR.UI, sopUid.value());
    to.setString(Tag.TimezoneOffsetFromUTC, VR.SH, DateTimeFormatter.ofPattern("xx").format(at));
    to.setString(Tag.InstanceCreationDate, VR.DA, DATE.format(at));
    to.setString(Tag.InstanceCreationTime, VR.TM, TIME.format(at));
    to.setString(Tag.Manufacturer, VR.LO, "StudyGate");
    to.setString(Tag.Modality, VR.CS, "SR");
    to.setString(Tag.SeriesInstanceUID, VR.UI, seriesUid.value());
    to.setString(Tag.SeriesDescription, VR.LO, "Radiology report");
    // High, so that the report comes after the images in lists that sort by number.
    to.setString(Tag.SeriesNumber, VR.IS, "9001");
    to.setString(Tag.InstanceNumber, VR.IS, Integer.toString(instanceNumber));
    to.newSequence(Tag.ReferencedPerformedProcedureStepSequence, 0);
    to.newSequence(Tag.PerformedProcedureCodeSequence, 0);
    to.setString(Tag.CompletionFlag, VR.CS, "COMPLETE");
    to.setString(Tag.VerificationFlag, VR.CS, "VERIFIED");
    to.setString(Tag.ContentDate, VR.DA, DATE.format(at));
    to.setString(Tag.ContentTime, VR.TM, TIME.format(at));
    Attributes observer = item(to, Tag.VerifyingObserverSequence);
    observer.setString(Tag.VerifyingOrganization, VR.LO, "StudyGate");
    observer.setString(Tag.VerificationDateTime, VR.DT, DATE_TIME.format(at));
    observer.setString(Tag.VerifyingObserverName, VR.PN, personName(signature));
    observer.newSequence(Tag.VerifyingObserverIdentificationCodeSequence, 0);
  }

  private void refer(Attributes to, int tag, SeriesUid seriesUid, SopInstanceUid sopUid) {
    Attributes evidence = item(to, tag);
    evidence.setString(Tag.StudyInstanceUID, VR.UI, study.studyUid().value());
    Attributes series = item(evidence, Tag.ReferencedSeriesSequence);
    series.setString(Tag.SeriesInstanceUID, VR.UI, seriesUid.value());
    Attributes sop = item(series, Tag.ReferencedSOPSequence);
    sop.setString(Tag.ReferencedSOPClassUID, VR.UI, BASIC_TEXT_SR);
    sop.setString(Tag.ReferencedSOPInstanceUID, VR.UI, sopUid.value());
  }

  private void writeContent(
      Attributes root, List<ReportView.Addendum> added, ReportView.Signature signature) {
    root.setString(Tag.ValueType, VR.CS, "CONTAINER");
    root.setString(Tag.ContinuityOfContent, VR.CS, "SEPARATE");
    code(root, Tag.ConceptNameCodeSequence, REPORT_TITLE);
    Attributes template = item(root, Tag.ContentTemplateSequence);
    template.setString(Tag.MappingResource, VR.CS, "DCMR");
    template.setString(Tag.TemplateIdentifier, VR.CS, "2000");
    Sequence content = root.newSequence(Tag.ContentSequence, 8);
    codeItem(content, "HAS CONCEPT MOD", LANGUAGE, language());
    codeItem(content, "HAS OBS CONTEXT", OBSERVER_TYPE, PERSON);
    Attributes observer = contentItem(content, "HAS OBS CONTEXT", "PNAME", OBSERVER_NAME);
    observer.setString(Tag.PersonName, VR.PN, personName(signature));
    ReportText text = report.text();
    if (text.modality() != null) {
      codeItem(content, "HAS ACQ CONTEXT", MODALITY, text.modality());
    }
    if (text.bodyPart() != null) {
      codeItem(content, "HAS ACQ CONTEXT", TARGET_REGION, text.bodyPart());
    }
    if (!text.findings().reveal().isBlank()) {
      section(content, FINDINGS, FINDING, text.findings());
    }
    section(content, IMPRESSIONS, IMPRESSION, text.impression());
    added.forEach(addendum -> section(content, ADDENDUM, ADDENDUM, addendum.text()));
  }

  private void section(Sequence to, CodedConcept title, CodedConcept name, PatientText text) {
    Attributes section = contentItem(to, "CONTAINS", "CONTAINER", title);
    section.setString(Tag.ContinuityOfContent, VR.CS, "SEPARATE");
    Sequence content = section.newSequence(Tag.ContentSequence, 1);
    // UT breaks lines with CR LF (PS3.5 6.1.3).
    String lines = text.reveal().strip().replace("\r\n", "\n").replace("\n", "\r\n");
    contentItem(content, "CONTAINS", "TEXT", name).setString(Tag.TextValue, VR.UT, lines);
  }

  /** The language of the text itself, by its letters: a Korean report holds Hangul. */
  private CodedConcept language() {
    String all = report.text().findings().reveal() + report.text().impression().reveal();
    return all.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)
        ? new CodedConcept("ko", "RFC5646", "Korean")
        : new CodedConcept("en", "RFC5646", "English");
  }

  private static void codeItem(
      Sequence to, String relationship, CodedConcept name, CodedConcept value) {
    code(contentItem(to, relationship, "CODE", name), Tag.ConceptCodeSequence, value);
  }

  private static Attributes contentItem(
      Sequence to, String relationship, String valueType, CodedConcept name) {
    Attributes item = new Attributes();
    to.add(item);
    item.setString(Tag.RelationshipType, VR.CS, relationship);
    item.setString(Tag.ValueType, VR.CS, valueType);
    code(item, Tag.ConceptNameCodeSequence, name);
    return item;
  }

  private static void code(Attributes to, int tag, CodedConcept concept) {
    Attributes item = item(to, tag);
    item.setString(Tag.CodeValue, VR.SH, concept.value());
    item.setString(Tag.CodingSchemeDesignator, VR.SH, concept.scheme());
    item.setString(Tag.CodeMeaning, VR.LO, concept.meaning());
  }

  private static Attributes item(Attributes to, int tag) {
    Attributes item = new Attributes();
    to.newSequence(tag, 1).add(item);
    return item;
  }

  /** The display name as one component, which PN allows for names whose parts are not known. */
  private static String personName(ReportView.Signature signature) {
    return signature.name().replaceAll("[\\\\^=\\p{Cntrl}]", " ").strip();
  }

  private static byte[] encode(Attributes dataset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new ImageOutputStream(bytes, UID.ExplicitVRLittleEndian)) {
      out.writeDataset(dataset.createFileMetaInformation(UID.ExplicitVRLittleEndian), dataset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
