package org.studygate.dicomweb.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/**
 * A DICOM file (PS3.10): its data set with large values as {@link BulkData} that say where in the
 * file they stand, so that a file of any size takes little memory.
 *
 * @param dataSetStart the position of the data set's first byte, behind the file meta information
 */
public record DicomFile(
    Path path, Attributes dataset, String transferSyntax, long dataSetStart, boolean complete) {

  private static final int BUFFER = 1 << 15;
  private static final int ALL = -1;

  /** Reads the whole data set, leaving large values in the file. */
  public static DicomFile read(Path path) throws IOException {
    return read(path, ALL);
  }

  /** Reads the attributes before the pixel data. */
  public static DicomFile readHeader(Path path) throws IOException {
    return read(path, Tag.PixelData);
  }

  /**
   * What was read stays when the file turns out to end early or to be damaged further on; {@link
   * #complete} tells.
   *
   * @throws UnreadableObjectException when it holds no data set at all
   */
  private static DicomFile read(Path path, int stopTag) throws IOException {
    LargeValues large = new LargeValues();
    try (var in =
        new ImageInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER))) {
      in.setIncludeBulkData(ImageInputStream.IncludeBulkData.URI);
      in.setBulkDataDescriptor(large);
      in.setBulkDataCreator(large);
      in.readFileMetaInformation();
      long start = in.getPosition();
      Attributes dataset = new Attributes(in.bigEndian(), 64);
      boolean complete = readInto(in, dataset, stopTag);
      if (dataset.isEmpty()) {
        throw new UnreadableObjectException();
      }
      return new DicomFile(path, dataset, in.getTransferSyntax(), start, complete);
    } catch (EOFException | RuntimeException notDicom) {
      throw new UnreadableObjectException();
    }
  }

  private static boolean readInto(ImageInputStream in, Attributes dataset, int stopTag)
      throws IOException {
    try {
      in.readAttributes(dataset, ALL, stopTag);
      return true;
    } catch (EOFException | RuntimeException | StackOverflowError damaged) {
      // What such an exception says may quote the file, so it goes no further than this.
      return false;
    }
  }

  /** The same file with a part of its data set. */
  public DicomFile withDataset(Attributes part) {
    return new DicomFile(path, part, transferSyntax, dataSetStart, complete);
  }

  /** The bytes of a large value, streamed. */
  public InputStream open(BulkData value) throws IOException {
    return open(value.offset(), Integer.toUnsignedLong(value.length()));
  }

  /** Bytes of the data set; positions are those of the inflated file. */
  public InputStream open(long position, long length) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      if (UID.DeflatedExplicitVRLittleEndian.equals(transferSyntax)) {
        in.skipNBytes(dataSetStart);
        in = new InflaterInputStream(in, new Inflater(true), BUFFER);
        in.skipNBytes(position - dataSetStart);
      } else {
        in.skipNBytes(position);
      }
      return new LimitedStream(in, length);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
