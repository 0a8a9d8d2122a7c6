package org.studygate.skin.dicom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;
import org.studygate.skin.picture.Decoder;
import org.studygate.skin.picture.LosslessJpeg;
import org.studygate.skin.picture.Srgb;

/**
 * A photo as a VL Photographic Image (PS3.3 A.32.4). The same photo gives the same bytes each time,
 * so that filing it twice files it once.
 */
public final class PhotoObject {

  private static final String VL_PHOTOGRAPHIC = "1.2.840.10008.5.1.4.1.1.77.1.4";
  private static final String JPEG_BASELINE = "1.2.840.10008.1.2.4.50";
  private static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.70";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

  private final Subject subject;
  private final Ids ids;
  private final ZonedDateTime receivedAt;
  private final boolean faceVisible;

  /**
   * Whom and what it shows.
   *
   * @param siteCode of SNOMED CT
   * @param laterality R, L, B or null
   * @param maker of the camera, or null
   * @param model of the camera, or null
   * @param takenAt null: when it was received
   */
  public record Subject(
      PatientText name,
      PatientText id,
      PatientText birthDate,
      String sex,
      String siteCode,
      String siteMeaning,
      String bodyPart,
      String laterality,
      String maker,
      String model,
      LocalDateTime takenAt) {}

  /** The UIDs that it was given when it was received. */
  public record Ids(StudyUid study, SeriesUid series, SopInstanceUid sop, int instanceNumber) {}

  /**
   * @param receivedAt where the hospital is
   */
  public PhotoObject(Subject subject, Ids ids, ZonedDateTime receivedAt, boolean faceVisible) {
    this.subject = subject;
    this.ids = ids;
    this.receivedAt = receivedAt;
    this.faceVisible = faceVisible;
  }

  /**
   * The DICOM file (PS3.10): a JPEG as it is, everything else losslessly compressed.
   *
   * @param picture a cleaned picture file
   * @param lossyRatio by which a lossy compression made it smaller at any time; 0 when none did
   */
  public byte[] file(byte[] picture, boolean jpeg, double lossyRatio) {
    BufferedImage pixels = Decoder.decode(picture);
    Attributes object = new Attributes();
    object.setSpecificCharacterSet("ISO_IR 192");
    describePatientAndStudy(object);
    describeSeriesAndDevice(object);
    describeImage(object);
    describePixels(object, pixels, jpeg, lossyRatio);
    byte[] stream = jpeg ? picture : LosslessJpeg.encode(pixels);
    Fragments fragments = object.newFragments(Tag.PixelData, VR.OB, 2);
    fragments.add(new byte[0]);
    fragments.add(Arrays.copyOf(stream, stream.length + (stream.length & 1)));
    return encode(object, jpeg ? JPEG_BASELINE : JPEG_LOSSLESS);
  }

  private void describePatientAndStudy(Attributes to) {
    to.setString(Tag.PatientName, VR.PN, personName(subject.name().reveal()));
    to.setString(Tag.PatientID, VR.LO, subject.id().reveal());
    to.setString(Tag.PatientBirthDate, VR.DA, subject.birthDate().reveal());
    to.setString(Tag.PatientSex, VR.CS, subject.sex());
    to.setString(Tag.StudyInstanceUID, VR.UI, ids.study().value());
    to.setString(Tag.StudyDate, VR.DA, DATE.format(taken()));
    to.setString(Tag.StudyTime, VR.TM, TIME.format(taken()));
    to.setNull(Tag.ReferringPhysicianName, VR.PN);
    to.setNull(Tag.StudyID, VR.SH);
    to.setNull(Tag.AccessionNumber, VR.SH);
    to.setString(Tag.StudyDescription, VR.LO, "Skin photos");
  }

  private void describeSeriesAndDevice(Attributes to) {
    to.setString(Tag.Modality, VR.CS, "XC");
    to.setString(Tag.SeriesInstanceUID, VR.UI, ids.series().value());
    to.setString(Tag.SeriesNumber, VR.IS, "1");
    to.setString(Tag.BodyPartExamined, VR.CS, subject.bodyPart());
    to.setString(Tag.Manufacturer, VR.LO, subject.maker());
    if (subject.model() != null) {
      to.setString(Tag.ManufacturerModelName, VR.LO, subject.model());
    }
  }

  private void describeImage(Attributes to) {
    to.setString(Tag.SOPClassUID, VR.UI, VL_PHOTOGRAPHIC);
    to.setString(Tag.SOPInstanceUID, VR.UI, ids.sop().value());
    to.setString(Tag.InstanceNumber, VR.IS, Integer.toString(ids.instanceNumber()));
    to.setString(Tag.InstanceCreationDate, VR.DA, DATE.format(receivedAt));
    to.setString(Tag.InstanceCreationTime, VR.TM, TIME.format(receivedAt));
    to.setString(
        Tag.TimezoneOffsetFromUTC, VR.SH, DateTimeFormatter.ofPattern("xx").format(receivedAt));
    to.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY");
    to.setString(Tag.ContentDate, VR.DA, DATE.format(taken()));
    to.setString(Tag.ContentTime, VR.TM, TIME.format(taken()));
    to.setString(Tag.AcquisitionDateTime, VR.DT, DATE.format(taken()) + TIME.format(taken()));
    to.setNull(Tag.PatientOrientation, VR.CS);
    to.setString(Tag.BurnedInAnnotation, VR.CS, "NO");
    to.setString(Tag.RecognizableVisualFeatures, VR.CS, faceVisible ? "YES" : "NO");
    if (subject.laterality() != null) {
      to.setString(Tag.ImageLaterality, VR.CS, subject.laterality());
    }
    to.newSequence(Tag.AcquisitionContextSequence, 0);
    Attributes site = new Attributes();
    site.setString(Tag.CodeValue, VR.SH, subject.siteCode());
    site.setString(Tag.CodingSchemeDesignator, VR.SH, "SCT");
    site.setString(Tag.CodeMeaning, VR.LO, subject.siteMeaning());
    to.newSequence(Tag.AnatomicRegionSequence, 1).add(site);
  }

  private static void describePixels(
      Attributes to, BufferedImage pixels, boolean jpeg, double lossyRatio) {
    to.setInt(Tag.SamplesPerPixel, VR.US, 3);
    to.setString(Tag.PhotometricInterpretation, VR.CS, jpeg ? "YBR_FULL_422" : "RGB");
    to.setInt(Tag.PlanarConfiguration, VR.US, 0);
    to.setInt(Tag.Rows, VR.US, pixels.getHeight());
    to.setInt(Tag.Columns, VR.US, pixels.getWidth());
    to.setInt(Tag.BitsAllocated, VR.US, 8);
    to.setInt(Tag.BitsStored, VR.US, 8);
    to.setInt(Tag.HighBit, VR.US, 7);
    to.setInt(Tag.PixelRepresentation, VR.US, 0);
    to.setBytes(Tag.ICCProfile, VR.OB, Srgb.inputProfile());
    to.setString(Tag.ColorSpace, VR.CS, "SRGB");
    to.setString(Tag.LossyImageCompression, VR.CS, lossyRatio > 0 ? "01" : "00");
    if (lossyRatio > 0) {
      to.setString(
          Tag.LossyImageCompressionRatio, VR.DS, String.format(Locale.ROOT, "%.2f", lossyRatio));
      to.setString(Tag.LossyImageCompressionMethod, VR.CS, "ISO_10918_1");
    }
  }

  private LocalDateTime taken() {
    return subject.takenAt() == null ? receivedAt.toLocalDateTime() : subject.takenAt();
  }

  /** A name without carets is one component, which PN allows where the parts are not known. */
  private static String personName(String name) {
    return name.replaceAll("[\\\\\\p{Cntrl}]", " ").strip();
  }

  private static byte[] encode(Attributes object, String transferSyntax) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new ImageOutputStream(bytes, UID.ExplicitVRLittleEndian)) {
      out.writeDataset(object.createFileMetaInformation(transferSyntax), object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
