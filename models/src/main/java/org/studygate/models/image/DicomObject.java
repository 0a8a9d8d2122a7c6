package org.studygate.models.image;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
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
    return read(file, false);
  }

  /** Reads the elements before the pixel data. */
  static DicomObject readHeader(Path file) throws ImageException {
    return read(file, true);
  }

  private static DicomObject read(Path file, boolean headerOnly) throws ImageException {
    try (var in =
        new ImageInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      in.setIncludeBulkData(ImageInputStream.IncludeBulkData.YES);
      in.readFileMetaInformation();
      Attributes dataset = new Attributes(in.bigEndian(), 64);
      boolean truncated = false;
      try {
        in.readAttributes(dataset, ALL, Tag.PixelData);
        if (in.tag() == Tag.PixelData && !headerOnly) {
          truncated = readPixels(in, dataset);
        }
      } catch (EOFException e) {
        truncated = true;
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

  /**
   * Reads the pixel data and nothing behind it: some files carry megabytes of padding there, which
   * would be parsed as elements.
   *
   * @return whether the file ended too early
   */
  private static boolean readPixels(ImageInputStream in, Attributes dataset) throws IOException {
    if (in.length() >= 0) {
      // grows as it reads, so that a length that lies takes no memory
      byte[] pixels = in.readNBytes(in.length());
      dataset.setBytes(Tag.PixelData, VR.OW, pixels);
      return pixels.length < in.length();
    }
    Fragments fragments = dataset.newFragments(Tag.PixelData, VR.OB, 2);
    while (in.readItemHeader()) {
      int length = in.length();
      byte[] item = in.readNBytes(length);
      fragments.add(item);
      if (item.length < length) {
        return true;
      }
    }
    return false;
  }
}
