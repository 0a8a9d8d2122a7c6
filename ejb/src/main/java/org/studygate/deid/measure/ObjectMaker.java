package org.studygate.deid.measure;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;

/** Makes one object with its patient planted in every place where real ones were found. */
final class ObjectMaker {

  private static final DateTimeFormatter DA = DateTimeFormatter.BASIC_ISO_DATE;

  private final Random random;
  private final People people;
  private final Sentences sentences;
  private final Pixels pixels;

  ObjectMaker(Random random) {
    this.random = random;
    this.people = new People(random);
    this.sentences = new Sentences(random, people);
    this.pixels = new Pixels(random);
  }

  People people() {
    return people;
  }

  /** A new object of a series. */
  Draft make(Visit visit, Kind kind, String seriesUid, int number) {
    Draft d = new Draft(new Attributes(), "", new ArrayList<>());
    String sop =
        seriesUid + "." + DA.format(visit.date()) + (100_000 + random.nextInt(899_999)) + number;
    d.put(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
    d.put(Tag.SOPClassUID, VR.UI, kind.sopClass());
    d.uid(Tag.SOPInstanceUID, sop);
    d.uid(Tag.StudyInstanceUID, visit.studyUid());
    d.uid(Tag.SeriesInstanceUID, seriesUid);
    d.retained(Tag.Modality, VR.CS, kind.modality());
    d.textRetained(
        Tag.Manufacturer,
        VR.LO,
        people.pick(new String[] {"SIEMENS", "GE MEDICAL SYSTEMS", "Philips", "TOSHIBA"}));
    d.textRetained(
        Tag.ManufacturerModelName,
        VR.LO,
        people.pick(new String[] {"Skyra", "LightSpeed VCT", "Ingenia", "Aquilion", "LOGIQ E9"}));
    d.retained(Tag.SeriesNumber, VR.IS, String.valueOf(1 + random.nextInt(12)));
    d.retained(Tag.InstanceNumber, VR.IS, String.valueOf(number));
    patient(d, visit.patient());
    dates(d, visit.date());
    around(d, visit);
    descriptions(d, visit);
    references(d, visit, sop, kind);
    privates(d, visit);
    if (kind.report()) {
      report(d, visit);
    } else {
      image(d, visit, kind);
    }
    return d;
  }

  private void patient(Draft d, Person p) {
    d.removed(Tag.PatientName, VR.PN, p.personName(), p.family(), p.given());
    d.patientId(Tag.PatientID, p.id());
    d.removed(Tag.PatientBirthDate, VR.DA, DA.format(p.birth()));
    d.retained(Tag.PatientSex, VR.CS, random.nextBoolean() ? "F" : "M");
    d.put(Tag.PatientAge, VR.AS, "%03dY".formatted(20 + random.nextInt(75)));
    d.retained(Tag.PatientWeight, VR.DS, String.valueOf(50 + random.nextInt(60)));
    d.removed(Tag.OtherPatientIDs, VR.LO, "OLD" + p.id(), p.id());
    d.removed(Tag.OtherPatientNames, VR.PN, p.given() + '^' + p.family(), p.family());
    d.removed(Tag.PatientAddress, VR.LO, p.street() + ", " + p.town(), p.street(), p.town());
    d.removed(Tag.PatientTelephoneNumbers, VR.SH, p.phone());
    if (random.nextInt(3) == 0) {
      d.removed(Tag.PatientMotherBirthName, VR.PN, people.person().personName());
      d.removed(Tag.ResponsiblePerson, VR.PN, people.person().personName());
      d.removed(Tag.MedicalRecordLocator, VR.LO, "LOC" + p.id(), p.id());
    }
  }

  private void dates(Draft d, LocalDate date) {
    String da = DA.format(date);
    String tm =
        "%02d%02d%02d.%03d"
            .formatted(
                7 + random.nextInt(12),
                random.nextInt(60),
                random.nextInt(60),
                random.nextInt(1000));
    d.date(Tag.StudyDate, VR.DA, da);
    d.date(Tag.SeriesDate, VR.DA, da);
    d.date(Tag.AcquisitionDate, VR.DA, da);
    d.date(Tag.ContentDate, VR.DA, da);
    d.date(Tag.AcquisitionDateTime, VR.DT, da + tm);
    d.put(Tag.StudyTime, VR.TM, tm);
    d.put(Tag.ContentTime, VR.TM, tm);
    d.date(Tag.PerformedProcedureStepStartDate, VR.DA, da);
  }

  private void around(Draft d, Visit v) {
    d.removed(Tag.AccessionNumber, VR.SH, v.accession());
    d.removed(
        Tag.ReferringPhysicianName, VR.PN, v.physician().personName(), v.physician().family());
    d.removed(
        Tag.PerformingPhysicianName, VR.PN, v.radiologist().personName(), v.radiologist().family());
    d.removed(Tag.OperatorsName, VR.PN, v.operator().personName(), v.operator().family());
    d.removed(Tag.InstitutionName, VR.LO, v.hospital());
    d.removed(Tag.InstitutionAddress, VR.ST, v.physician().street() + ", " + v.physician().town());
    d.removed(Tag.StationName, VR.SH, "ROOM" + v.accession().substring(1, 5));
    d.removed(Tag.DeviceSerialNumber, VR.LO, "SN" + v.accession());
    d.removed(Tag.RequestingPhysician, VR.PN, v.physician().personName(), v.physician().family());
    d.removed(Tag.AdmissionID, VR.LO, "ADM" + v.patient().id(), v.patient().id());
    d.put(Tag.StudyID, VR.SH, v.accession().substring(1));
  }

  private void descriptions(Draft d, Visit v) {
    d.sentence(Tag.StudyDescription, VR.LO, shortText(v));
    d.sentence(Tag.SeriesDescription, VR.LO, shortText(v));
    d.sentence(Tag.ProtocolName, VR.LO, shortText(v));
    d.sentence(Tag.PatientComments, VR.LT, longText(v));
    d.sentence(Tag.ImageComments, VR.LT, longText(v));
    d.sentence(Tag.AdditionalPatientHistory, VR.LT, longText(v));
    d.sentence(Tag.RequestedProcedureDescription, VR.LO, shortText(v));
    d.sentence(Tag.PerformedProcedureStepDescription, VR.LO, shortText(v));
    d.sentence(Tag.DerivationDescription, VR.ST, longText(v));
    Draft request = d.item(Tag.RequestAttributesSequence);
    request.put(Tag.RequestedProcedureID, VR.SH, v.accession());
    request.sentence(Tag.ScheduledProcedureStepDescription, VR.LO, shortText(v));
    // typed where nobody expects it
    d.removed(
        Tag.PositionReferenceIndicator,
        VR.LO,
        v.patient().family() + " " + v.patient().id(),
        v.patient().family(),
        v.patient().id());
    d.removed(Tag.ScanOptions, VR.CS, ascii(v.patient().family()).toUpperCase(Locale.ROOT));
    d.textRetained(
        Tag.BodyPartExamined,
        VR.CS,
        people.pick(new String[] {"CHEST", "HEAD", "ABDOMEN", "KNEE"}));
    d.textRetained(
        Tag.SoftwareVersions,
        VR.LO,
        people.pick(new String[] {"syngo MR E11", "R5.4.1", "V6.05ER003"}));
    d.retained(Tag.SliceThickness, VR.DS, "5");
  }

  /** Without the accents, as code strings and file names need it. */
  static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
  }

  private void references(Draft d, Visit v, String sop, Kind kind) {
    Draft image = d.item(Tag.ReferencedImageSequence);
    image.put(Tag.ReferencedSOPClassUID, VR.UI, kind.sopClass());
    image.uid(Tag.ReferencedSOPInstanceUID, sop);
    Draft source = d.item(Tag.SourceImageSequence);
    source.put(Tag.ReferencedSOPClassUID, VR.UI, kind.sopClass());
    source.uid(
        Tag.ReferencedSOPInstanceUID,
        v.studyUid() + ".99." + v.patient().id().replaceAll("[^0-9]", "").replaceFirst("^0+", ""));
    source.removed(Tag.PatientName, VR.PN, v.patient().personName(), v.patient().family());
    d.uid(Tag.FrameOfReferenceUID, v.studyUid() + ".7");
  }

  private void privates(Draft d, Visit v) {
    Person p = v.patient();
    String all = p.given() + " " + p.family();
    d.privately("SIEMENS MR HEADER", 0x0019000C, VR.IS, "1000");
    d.privately("GEMS_PARM_01", 0x00430039, VR.IS, "800");
    d.privately("SIEMENS CSA HEADER", 0x00290008, VR.LO, all, p.family());
    d.privately("ACME_PACS_01", 0x00090001, VR.PN, p.personName(), p.family());
    d.privately(
        "ACME_PACS_01",
        0x00090002,
        VR.LT,
        "{\"name\":\"" + all + "\",\"id\":\"" + p.id() + "\"}",
        p.family(),
        p.id());
    d.privateBytes(
        "ACME_PACS_01",
        0x00090003,
        VR.OB,
        even(("<pat>" + all + "</pat>").getBytes(StandardCharsets.UTF_16LE)),
        p.family());
    d.privateBytes(
        "ACME_PACS_01",
        0x00090004,
        VR.UN,
        even(Base64.getEncoder().encode(all.getBytes(StandardCharsets.UTF_8))),
        p.family());
    Attributes item = new Attributes();
    d.dataset().newSequence("ACME_PACS_02", 0x00110001, 1).add(item);
    item.setString(Tag.PatientName, VR.PN, p.personName());
  }

  private static byte[] even(byte[] bytes) {
    return bytes.length % 2 == 0 ? bytes : Arrays.copyOf(bytes, bytes.length + 1);
  }

  private void report(Draft d, Visit v) {
    d.put(Tag.ValueType, VR.CS, "CONTAINER");
    d.put(Tag.ContinuityOfContent, VR.CS, "SEPARATE");
    d.put(Tag.CompletionFlag, VR.CS, "COMPLETE");
    d.put(Tag.VerificationFlag, VR.CS, "UNVERIFIED");
    concept(d, "18748-4", "LN", "Diagnostic imaging report");
    Draft observer = content(d, "PNAME", "121008", "Person Observer Name");
    observer.removed(Tag.PersonName, VR.PN, v.radiologist().personName(), v.radiologist().family());
    Draft id = content(d, "TEXT", "121030", "Subject ID");
    id.removed(Tag.TextValue, VR.UT, v.patient().id());
    Draft finding = content(d, "TEXT", "121071", "Finding");
    finding.sentence(Tag.TextValue, VR.UT, longText(v));
    Draft impression = content(d, "TEXT", "121073", "Impression");
    impression.sentence(Tag.TextValue, VR.UT, longText(v));
  }

  private static Draft content(Draft d, String type, String code, String meaning) {
    Draft item = d.item(Tag.ContentSequence);
    item.put(Tag.RelationshipType, VR.CS, "CONTAINS");
    item.put(Tag.ValueType, VR.CS, type);
    concept(item, code, "DCM", meaning);
    return item;
  }

  private static void concept(Draft d, String code, String scheme, String meaning) {
    Draft c = d.item(Tag.ConceptNameCodeSequence);
    c.put(Tag.CodeValue, VR.SH, code);
    c.put(Tag.CodingSchemeDesignator, VR.SH, scheme);
    c.textRetained(Tag.CodeMeaning, VR.LO, meaning);
  }

  private void image(Draft d, Visit v, Kind kind) {
    d.retained(Tag.PixelSpacing, VR.DS, "0.7", "0.7");
    if (kind.burnedIn()) {
      Person p = v.patient();
      pixels.burnedIn(
          d,
          List.of(
              p.family().toUpperCase(Locale.ROOT) + ", " + p.given(),
              "ID: " + p.id() + "  " + DateTimeFormatter.ofPattern("MM/dd/yyyy").format(v.date()),
              "DOB " + DateTimeFormatter.ofPattern("MM/dd/yyyy").format(p.birth())),
          kind.colour());
    } else {
      d.retained(
          Tag.ImagePositionPatient, VR.DS, "-120", "-120", String.valueOf(random.nextInt(200)));
      d.retained(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", "1", "0");
      pixels.plain(d);
    }
  }

  private Sentence shortText(Visit v) {
    return sentences.shortText(v.patient(), v.date(), v.hospital());
  }

  private Sentence longText(Visit v) {
    return sentences.longText(v.patient(), v.date(), v.hospital());
  }
}
