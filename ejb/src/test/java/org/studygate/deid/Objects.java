package org.studygate.deid;

import java.io.IOException;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.file.ObjectFiles;

/** Objects of somebody who does not exist, for tests. */
final class Objects {

  static final String NAME = "Okonkwo^Adaeze";
  static final String ID = "4711-0815";
  static final int EDGE = 48;

  private Objects() {}

  static Attributes slice(String study, String series, int number) {
    Attributes ds = new Attributes();
    ds.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.4");
    ds.setString(Tag.SOPInstanceUID, VR.UI, series + "." + number);
    ds.setString(Tag.StudyInstanceUID, VR.UI, study);
    ds.setString(Tag.SeriesInstanceUID, VR.UI, series);
    ds.setString(Tag.FrameOfReferenceUID, VR.UI, study + ".99");
    ds.setString(Tag.Modality, VR.CS, "MR");
    ds.setString(Tag.PatientName, VR.PN, NAME);
    ds.setString(Tag.PatientID, VR.LO, ID);
    ds.setString(Tag.PatientBirthDate, VR.DA, "19620704");
    ds.setString(Tag.StudyDate, VR.DA, "20240229");
    ds.setString(Tag.SeriesDescription, VR.LO, "T1 sag Adaeze Okonkwo");
    ds.setString(Tag.ImagePositionPatient, VR.DS, "-24", "-24", String.valueOf(number));
    ds.setString(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", "1", "0");
    ds.setString(Tag.PixelSpacing, VR.DS, "1", "1");
    ds.setString(Tag.SliceThickness, VR.DS, "1");
    ds.setString(Tag.InstanceNumber, VR.IS, String.valueOf(number));
    ds.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
    ds.setInt(Tag.SamplesPerPixel, VR.US, 1);
    ds.setInt(Tag.Rows, VR.US, EDGE);
    ds.setInt(Tag.Columns, VR.US, EDGE);
    ds.setInt(Tag.BitsAllocated, VR.US, 16);
    ds.setInt(Tag.BitsStored, VR.US, 12);
    ds.setInt(Tag.HighBit, VR.US, 11);
    ds.setInt(Tag.PixelRepresentation, VR.US, 0);
    ds.setBytes(Tag.PixelData, VR.OW, pixels(number));
    return ds;
  }

  /** A ball in air. */
  private static byte[] pixels(int number) {
    byte[] out = new byte[EDGE * EDGE * 2];
    for (int i = 0; i < EDGE * EDGE; i++) {
      double r = Math.hypot(Math.hypot(i % EDGE - 24, i / EDGE - 24), number - 12);
      int value = r < 20 ? 600 + (i * 7 + number * 13) % 200 : 5;
      out[2 * i] = (byte) value;
      out[2 * i + 1] = (byte) (value >> 8);
    }
    return out;
  }

  static void write(Attributes ds, Path file) throws IOException {
    ObjectFiles.write(ds, UID.ExplicitVRLittleEndian, file);
  }

  /** A series of slices in a folder that is named like its patient. */
  static void series(Path folder, String study, String series, int slices) throws IOException {
    for (int i = 0; i < slices; i++) {
      write(
          slice(study, series, i),
          folder.resolve("OKONKWO_ADAEZE").resolve("%s-%03d.dcm".formatted(series, i)));
    }
  }
}
