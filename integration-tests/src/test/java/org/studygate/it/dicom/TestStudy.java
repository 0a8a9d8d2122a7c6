package org.studygate.it.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/**
 * An invented MR study of one series: valid MR Image objects (PS3.3 A.4) that show ellipsoids. Each
 * call of {@link #of} is another study of another patient, so that tests share a server.
 *
 * @param patientName DICOM PN, any characters
 * @param patientId DICOM LO
 * @param studyUid (0020,000D)
 * @param seriesUid (0020,000E)
 */
public record TestStudy(String patientName, String patientId, String studyUid, String seriesUid) {

  /** Rows and columns of a slice. */
  private static final int SIZE = 96;

  private static final int SLICES_IN_HEAD = 40;

  /** A new study of a new patient. */
  public static TestStudy of(String patientName) {
    String id = "IT" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    return new TestStudy(patientName, id, newUid(), newUid());
  }

  /** A UID made of a random UUID (PS3.5 B.2). */
  public static String newUid() {
    UUID uuid = UUID.randomUUID();
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    return "2.25." + new BigInteger(1, bytes.array());
  }

  /** Slices {@code 1..count} as files in a folder. */
  public List<Path> files(Path folder, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> write(slice(number), folder.resolve("slice%05d.dcm".formatted(number))))
        .toList();
  }

  /** A slice with an instance UID of its own; the same number has the same UID each time. */
  public Attributes slice(int number) {
    Attributes object = new Attributes();
    object.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
    object.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
    object.setString(Tag.SOPInstanceUID, VR.UI, instanceUid(number));
    object.setString(Tag.StudyDate, VR.DA, "20260102");
    object.setString(Tag.StudyTime, VR.TM, "101500");
    object.setString(Tag.AccessionNumber, VR.SH, "A" + patientId);
    object.setString(Tag.Modality, VR.CS, "MR");
    object.setString(Tag.Manufacturer, VR.LO, "StudyGate tests");
    object.setString(Tag.ReferringPhysicianName, VR.PN, "");
    object.setString(Tag.StudyDescription, VR.LO, "Head");
    object.setString(Tag.SeriesDescription, VR.LO, "t1 ax");
    object.setString(Tag.PatientName, VR.PN, patientName);
    object.setString(Tag.PatientID, VR.LO, patientId);
    object.setString(Tag.PatientBirthDate, VR.DA, "19700101");
    object.setString(Tag.PatientSex, VR.CS, "O");
    object.setString(Tag.BodyPartExamined, VR.CS, "HEAD");
    object.setString(Tag.ScanningSequence, VR.CS, "SE");
    object.setString(Tag.SequenceVariant, VR.CS, "NONE");
    object.setString(Tag.ScanOptions, VR.CS, "");
    object.setString(Tag.MRAcquisitionType, VR.CS, "2D");
    object.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "M");
    object.setString(Tag.SliceThickness, VR.DS, "4");
    object.setString(Tag.RepetitionTime, VR.DS, "500");
    object.setString(Tag.EchoTime, VR.DS, "15");
    object.setString(Tag.EchoTrainLength, VR.IS, "1");
    object.setString(Tag.PatientPosition, VR.CS, "HFS");
    object.setString(Tag.StudyInstanceUID, VR.UI, studyUid);
    object.setString(Tag.SeriesInstanceUID, VR.UI, seriesUid);
    object.setString(Tag.StudyID, VR.SH, "1");
    object.setString(Tag.SeriesNumber, VR.IS, "1");
    object.setString(Tag.InstanceNumber, VR.IS, Integer.toString(number));
    object.setString(Tag.ImagePositionPatient, VR.DS, "-96", "-96", Integer.toString(4 * number));
    object.setString(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", "1", "0");
    object.setString(Tag.FrameOfReferenceUID, VR.UI, seriesUid + ".1");
    object.setString(Tag.PositionReferenceIndicator, VR.LO, "");
    object.setInt(Tag.SamplesPerPixel, VR.US, 1);
    object.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
    object.setInt(Tag.Rows, VR.US, SIZE);
    object.setInt(Tag.Columns, VR.US, SIZE);
    object.setString(Tag.PixelSpacing, VR.DS, "2", "2");
    object.setInt(Tag.BitsAllocated, VR.US, 16);
    object.setInt(Tag.BitsStored, VR.US, 12);
    object.setInt(Tag.HighBit, VR.US, 11);
    object.setInt(Tag.PixelRepresentation, VR.US, 0);
    object.setString(Tag.WindowCenter, VR.DS, "600");
    object.setString(Tag.WindowWidth, VR.DS, "1200");
    object.setBytes(Tag.PixelData, VR.OW, pixels(number));
    return object;
  }

  /** The instance UID of a slice. */
  public String instanceUid(int number) {
    return seriesUid + "." + (number + 1);
  }

  /** Writes an object as a file (PS3.10), explicit VR little endian. */
  public static Path write(Attributes object, Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (ImageOutputStream out = new ImageOutputStream(file.toFile())) {
        out.writeDataset(object.createFileMetaInformation(UID.ExplicitVRLittleEndian), object);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pixels(int number) {
    double z = (number % SLICES_IN_HEAD - SLICES_IN_HEAD / 2.0) / (SLICES_IN_HEAD / 2.0);
    ByteBuffer pixels = ByteBuffer.allocate(2 * SIZE * SIZE).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        pixels.putShort((short) intensity(offset(column), offset(row), z));
      }
    }
    return pixels.array();
  }

  /** From -1 to 1 over the picture. */
  private static double offset(int index) {
    return (index - SIZE / 2.0) / (SIZE / 2.0);
  }

  private static int intensity(double x, double y, double z) {
    double head = x * x / 0.5 + y * y / 0.72 + z * z / 0.9;
    if (head > 1) {
      return 8;
    }
    if (head > 0.86) {
      return 1100;
    }
    boolean fluid = Math.abs(x) < 0.16 && Math.abs(y) < 0.3 && Math.abs(z) < 0.4;
    return fluid ? 220 : 640 + (int) (40 * Math.sin(9 * x) * Math.cos(7 * y));
  }
}
