package org.studygate.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/** Makes small CT images with invented values. */
public final class TestObject {

  private final Attributes attributes = new Attributes();
  private String transferSyntax = UID.ExplicitVRLittleEndian;

  private TestObject() {}

  public static TestObject ct(String study, String series, String instance) {
    TestObject object = new TestObject();
    return object
        .with(Tag.SOPClassUID, VR.UI, UID.CTImageStorage)
        .with(Tag.SOPInstanceUID, VR.UI, instance)
        .with(Tag.StudyDate, VR.DA, "20260102")
        .with(Tag.StudyTime, VR.TM, "030405.5")
        .with(Tag.AccessionNumber, VR.SH, "A1")
        .with(Tag.Modality, VR.CS, "CT")
        .with(Tag.PatientName, VR.PN, "Muster^Eva")
        .with(Tag.PatientID, VR.LO, "P1")
        .with(Tag.PatientBirthDate, VR.DA, "19700102")
        .with(Tag.StudyInstanceUID, VR.UI, study)
        .with(Tag.SeriesInstanceUID, VR.UI, series)
        .with(Tag.SeriesNumber, VR.IS, "3")
        .with(Tag.InstanceNumber, VR.IS, "7")
        .pixels(4, 4, 1);
  }

  public TestObject with(int tag, VR vr, String value) {
    attributes.setString(tag, vr, value);
    return this;
  }

  public TestObject withBytes(int tag, VR vr, byte[] value) {
    attributes.setBytes(tag, vr, value);
    return this;
  }

  public TestObject without(int tag) {
    attributes.remove(tag);
    return this;
  }

  /** The character set, and a name already written in it. */
  public TestObject named(String characterSet, byte[] name) {
    attributes.setString(Tag.SpecificCharacterSet, VR.CS, characterSet.split("\\\\", -1));
    attributes.setBytes(Tag.PatientName, VR.PN, name);
    return this;
  }

  /** 16-bit pixels that follow from the seed. */
  public TestObject pixels(int rows, int columns, long seed) {
    byte[] pixels = new byte[rows * columns * 2];
    new Random(seed).nextBytes(pixels);
    attributes.setInt(Tag.Rows, VR.US, rows);
    attributes.setInt(Tag.Columns, VR.US, columns);
    attributes.setInt(Tag.BitsAllocated, VR.US, 16);
    attributes.setBytes(Tag.PixelData, VR.OW, pixels);
    return this;
  }

  public TestObject as(String transferSyntaxUid) {
    this.transferSyntax = transferSyntaxUid;
    return this;
  }

  public Attributes attributes() {
    return attributes;
  }

  /** The data set alone, as a C-STORE request carries it. */
  public byte[] dataSet() {
    byte[] file = file();
    int groupLength = (file[140] & 0xFF) | (file[141] & 0xFF) << 8;
    int start = 144 + groupLength;
    byte[] dataSet = new byte[file.length - start];
    System.arraycopy(file, start, dataSet, 0, dataSet.length);
    return dataSet;
  }

  /** A file of PS3.10. */
  public byte[] file() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String sopClass = attributes.getString(Tag.SOPClassUID, "1.2");
    String instance = attributes.getString(Tag.SOPInstanceUID, "1.2");
    try (ImageOutputStream out = new ImageOutputStream(bytes, UID.ExplicitVRLittleEndian)) {
      out.writeDataset(
          Attributes.createFileMetaInformation(instance, sopClass, transferSyntax), attributes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
