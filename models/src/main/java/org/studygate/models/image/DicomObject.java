package org.studygate.models.image;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/**
 * One DICOM file in memory.
 *
 * @param truncated whether the file ended before its pixel data did; what was there is kept
 */
record DicomObject(Attributes dataset, String transferSyntax, boolean truncated) {

  private static final int ALL = -1;

  /** Reads everything, pixel data included. */
  static DicomObject read(Path file) throws ImageException {
    return read(file, ALL);
  }

  /** Reads the elements before the pixel data. */
  static DicomObject readHeader(Path file) throws ImageException {
    return read(file, Tag.PixelData);
  }

  private static DicomObject read(Path file, int stopTag) throws ImageException {
    try (var in =
        new ImageInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      in.setIncludeBulkData(ImageInputStream.IncludeBulkData.YES);
      in.readFileMetaInformation();
      Attributes dataset = new Attributes(in.bigEndian(), 64);
      boolean truncated = false;
      try {
        in.readAttributes(dataset, ALL, stopTag);
      } catch (EOFException e) {
        truncated = true;
        keepPartialPixels(file, in, dataset);
      }
      if (dataset.isEmpty()) {
        throw new ImageException("not a readable DICOM file: no data set");
      }
      return new DicomObject(dataset, in.getTransferSyntax(), truncated);
    } catch (IOException | RuntimeException e) {
      throw new ImageException("not a readable DICOM file: the data set is damaged", e);
    } catch (StackOverflowError e) {
      throw new ImageException("not a readable DICOM file: sequences are nested too deeply", e);
    }
  }

  private static void keepPartialPixels(Path file, ImageInputStream in, Attributes dataset)
      throws IOException {
    boolean deflated = UID.DeflatedExplicitVRLittleEndian.equals(in.getTransferSyntax());
    if (in.tag() != Tag.PixelData || in.length() < 0 || deflated) {
      return;
    }
    long start = in.getTagPosition() + (in.explicitVR() ? 12 : 8);
    try (InputStream raw = Files.newInputStream(file)) {
      raw.skipNBytes(start);
      dataset.setBytes(Tag.PixelData, VR.OW, raw.readAllBytes());
    }
  }
}
