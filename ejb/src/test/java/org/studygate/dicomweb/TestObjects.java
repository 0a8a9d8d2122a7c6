package org.studygate.dicomweb;

import java.io.IOException;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/** Invented DICOM objects. */
public final class TestObjects {

  public static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";

  private TestObjects() {}

  /** Writes a DICOM file in Explicit VR Little Endian. */
  public static void write(Attributes dataset, Path file) throws IOException {
    write(dataset, EXPLICIT_LITTLE_ENDIAN, file);
  }

  public static void write(Attributes dataset, String transferSyntax, Path file)
      throws IOException {
    Attributes meta = dataset.createFileMetaInformation(transferSyntax);
    try (ImageOutputStream out = new ImageOutputStream(file.toFile())) {
      out.writeDataset(meta, dataset);
    }
  }

  private static Attributes identified(Attributes dataset) {
    dataset.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
    dataset.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4.5");
    dataset.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
    dataset.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.3.4");
    return dataset;
  }

  /** An object without pixels that has an attribute of each value representation. */
  public static Attributes everyKindOfValue() {
    Attributes dataset = identified(new Attributes());
    dataset.setSpecificCharacterSet("ISO_IR 192");
    dataset.setString(Tag.PatientName, VR.PN, "Hong^Gildong=洪^吉洞=홍^길동");
    dataset.setString(Tag.ReferringPhysicianName, VR.PN, "^^^^");
    dataset.setString(Tag.RetrieveAETitle, VR.AE, "ONE", "TWO");
    dataset.setString(Tag.PatientAge, VR.AS, "042Y");
    dataset.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY");
    dataset.setString(Tag.StudyDate, VR.DA, "20260301");
    dataset.setString(Tag.StudyTime, VR.TM, "101500.250");
    dataset.setString(Tag.AcquisitionDateTime, VR.DT, "20260301101500.000000+0900");
    dataset.setString(Tag.PixelSpacing, VR.DS, "0.4882810", "+1.50");
    dataset.setString(Tag.InstanceNumber, VR.IS, "-12");
    dataset.setString(Tag.StudyDescription, VR.LO, "Kopf ü");
    dataset.setString(Tag.AdditionalPatientHistory, VR.LT, "line\r\nline \\ not split");
    dataset.setString(Tag.AccessionNumber, VR.SH, "A1");
    dataset.setString(Tag.InstitutionAddress, VR.ST, "street");
    dataset.setString(Tag.TextValue, VR.UT, "long text");
    dataset.setString(Tag.RetrieveURL, VR.UR, "http://localhost/x?y=1");
    dataset.setString(Tag.LongCodeValue, VR.UC, "code");
    dataset.setInt(Tag.FrameIncrementPointer, VR.AT, Tag.FrameTime);
    dataset.setInt(Tag.Rows, VR.US, 65535);
    dataset.setInt(Tag.PixelPaddingValue, VR.SS, -2000);
    dataset.setInt(Tag.SelectorULValue, VR.UL, -1);
    dataset.setInt(Tag.SelectorSLValue, VR.SL, -70000);
    dataset.setFloat(Tag.SelectorFLValue, VR.FL, 0.1f, -3e30f);
    dataset.setDouble(Tag.SelectorFDValue, VR.FD, 1.0 / 3, 1e-300);
    dataset.setBytes(Tag.ICCProfile, VR.OB, new byte[] {1, 2, 3, 4});
    dataset.setNull(Tag.PatientID, VR.LO);
    dataset.setString("STUDYGATE TEST", 0x00191001, VR.LO, "private");
    dataset.newSequence(Tag.RequestAttributesSequence, 1).add(new Attributes());
    Attributes code = new Attributes();
    code.setString(Tag.CodeMeaning, VR.LO, "뇌");
    dataset.newSequence(Tag.ProcedureCodeSequence, 1).add(code);
    return dataset;
  }

  /** A grey image of 16 bits whose samples count up. */
  public static Attributes image(int rows, int columns, int frames) {
    Attributes dataset = identified(new Attributes());
    dataset.setInt(Tag.SamplesPerPixel, VR.US, 1);
    dataset.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
    dataset.setInt(Tag.Rows, VR.US, rows);
    dataset.setInt(Tag.Columns, VR.US, columns);
    dataset.setInt(Tag.BitsAllocated, VR.US, 16);
    dataset.setInt(Tag.BitsStored, VR.US, 12);
    dataset.setInt(Tag.HighBit, VR.US, 11);
    dataset.setInt(Tag.PixelRepresentation, VR.US, 0);
    if (frames > 1) {
      dataset.setInt(Tag.NumberOfFrames, VR.IS, frames);
    }
    byte[] pixels = new byte[rows * columns * frames * 2];
    for (int i = 0; i < pixels.length / 2; i++) {
      pixels[2 * i] = (byte) i;
      pixels[2 * i + 1] = (byte) (i >> 8 & 0x0F);
    }
    dataset.setBytes(Tag.PixelData, VR.OW, pixels);
    return dataset;
  }
}
