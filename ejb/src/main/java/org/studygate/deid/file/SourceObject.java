package org.studygate.deid.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/**
 * A DICOM file as it came.
 *
 * @param dataset pixel data and other large values stand for places in the file, so that an object
 *     of any size takes little memory
 * @param transferSyntax of the data set
 */
public record SourceObject(Path file, Attributes dataset, String transferSyntax) {

  private static final int ALL = -1;
  private static final int BUFFER = 1 << 16;
  private static final int LARGE = 1 << 16;

  /**
   * Reads a whole object.
   *
   * @throws HeldBackException when it is no DICOM object, damaged, cut short or not of a kind that
   *     can be de-identified
   */
  public static SourceObject read(Path file) throws IOException, HeldBackException {
    SourceObject object = read(file, ALL);
    requireIds(object.dataset);
    return object;
  }

  /** Reads what stands before the pixel data. */
  public static SourceObject readHeader(Path file) throws IOException, HeldBackException {
    return read(file, Tag.PixelData);
  }

  private static SourceObject read(Path file, int stopTag) throws IOException, HeldBackException {
    requireContent(file);
    try (var in = open(file)) {
      in.readFileMetaInformation();
      if (UID.MediaStorageDirectoryStorage.equals(mediaClass(in))) {
        throw new HeldBackException("A DICOMDIR lists patients and cannot be de-identified.");
      }
      Attributes dataset = new Attributes(in.bigEndian(), 64);
      readInto(in, dataset, stopTag);
      if (dataset.isEmpty()) {
        throw new HeldBackException("The file is not a DICOM object.");
      }
      mendEmptyFragments(dataset);
      return new SourceObject(file, dataset, in.getTransferSyntax());
    } catch (HeldBackException e) {
      throw e;
    } catch (EOFException e) {
      throw new HeldBackException("The file is cut short or is not a DICOM object.");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // what such an error says may quote the file
      throw new HeldBackException("The file is damaged or is not a DICOM object.");
    } catch (IOException e) {
      if (Files.isReadable(file)) {
        throw new HeldBackException("The file is damaged or is not a DICOM object.");
      }
      throw e;
    }
  }

  private static String mediaClass(ImageInputStream in) throws IOException {
    Attributes meta = in.getFileMetaInformation();
    return meta == null ? null : meta.getString(Tag.MediaStorageSOPClassUID);
  }

  /** Damage behind the pixel data, such as megabytes of padding, costs nothing. */
  private static void readInto(ImageInputStream in, Attributes dataset, int stopTag)
      throws IOException {
    try {
      in.readAttributes(dataset, ALL, stopTag);
    } catch (IOException | RuntimeException e) {
      boolean pixelsRead =
          dataset.contains(Tag.PixelData) && Integer.compareUnsigned(in.tag(), Tag.PixelData) > 0;
      if (!pixelsRead) {
        throw e;
      }
    }
  }

  /** The toolkit reads an empty fragment as something that it cannot write again. */
  private static void mendEmptyFragments(Attributes dataset) {
    if (dataset.getValue(Tag.PixelData) instanceof Fragments fragments) {
      fragments.replaceAll(f -> f instanceof byte[] || f instanceof BulkData ? f : new byte[0]);
    }
  }

  private static void requireContent(Path file) throws IOException, HeldBackException {
    if (Files.size(file) == 0) {
      throw new HeldBackException("The file is empty.");
    }
  }

  private static void requireIds(Attributes ds) throws HeldBackException {
    for (int tag : new int[] {Tag.SOPClassUID, Tag.SOPInstanceUID}) {
      if (!ds.containsValue(tag)) {
        throw new HeldBackException("The object names no SOP class or no SOP instance.");
      }
    }
  }

  @SuppressWarnings("resource") // closed with the stream that is returned
  private static ImageInputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      ImageInputStream in = new ImageInputStream(raw);
      in.setURI(file.toUri().toString());
      boolean seekable = !UID.DeflatedExplicitVRLittleEndian.equals(in.getTransferSyntax());
      in.setIncludeBulkData(
          seekable ? ImageInputStream.IncludeBulkData.URI : ImageInputStream.IncludeBulkData.YES);
      // the toolkit cannot write compressed fragments that it left in the file
      in.setBulkDataDescriptor(
          (path, creator, tag, vr, length) ->
              path.isEmpty() && tag >>> 16 == 0x7FE0 && length > LARGE && in.tag() == tag);
      return in;
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }
}
