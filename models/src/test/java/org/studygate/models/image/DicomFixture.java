package org.studygate.models.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/** Writes small DICOM files for tests: an ellipse "head" whose brightness follows the slice. */
public final class DicomFixture {

  private DicomFixture() {}

  /** An axial MR series of {@code slices} slices of 64×48 pixels, 4 mm apart. */
  public static List<Path> series(Path folder, int slices) {
    List<Path> out = new ArrayList<>();
    for (int i = 0; i < slices; i++) {
      double z = 4.0 * i;
      out.add(
          write(
              folder.resolve("slice" + (slices - i) + ".dcm"),
              image(64, 48, i + 1),
              ds -> ds.setDouble(Tag.ImagePositionPatient, VR.DS, -20, -30, z)));
    }
    return out;
  }

  /** A 16 bit MR image without a file. */
  public static Attributes image(int columns, int rows, int number) {
    Attributes ds = new Attributes();
    ds.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
    ds.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3." + number);
    ds.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.3");
    ds.setString(Tag.Modality, VR.CS, "MR");
    ds.setString(Tag.SeriesDescription, VR.LO, "t2_tse_tra");
    ds.setDouble(Tag.EchoTime, VR.DS, 95);
    ds.setDouble(Tag.RepetitionTime, VR.DS, 4500);
    ds.setInt(Tag.InstanceNumber, VR.IS, number);
    ds.setInt(Tag.Rows, VR.US, rows);
    ds.setInt(Tag.Columns, VR.US, columns);
    ds.setInt(Tag.SamplesPerPixel, VR.US, 1);
    ds.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
    ds.setInt(Tag.BitsAllocated, VR.US, 16);
    ds.setInt(Tag.BitsStored, VR.US, 16);
    ds.setInt(Tag.HighBit, VR.US, 15);
    ds.setInt(Tag.PixelRepresentation, VR.US, 0);
    ds.setDouble(Tag.PixelSpacing, VR.DS, 2, 1.5);
    ds.setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
    ds.setDouble(Tag.ImagePositionPatient, VR.DS, -20, -30, 0);
    ByteBuffer pixels = ByteBuffer.allocate(2 * rows * columns).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < rows * columns; i++) {
      double x = (i % columns - columns / 2.0) / (0.4 * columns);
      double y = (i / columns - rows / 2.0) / (0.4 * rows);
      pixels.putShort((short) (x * x + y * y < 1 ? 100 * number + i % 7 : 3 + i % 3));
    }
    ds.setBytes(Tag.PixelData, VR.OW, pixels.array());
    return ds;
  }

  /** Writes an image after a change to it. */
  public static Path write(Path file, Attributes ds, Consumer<Attributes> change) {
    change.accept(ds);
    try (var out = new ImageOutputStream(file.toFile())) {
      out.writeDataset(ds.createFileMetaInformation(UID.ExplicitVRLittleEndian), ds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
