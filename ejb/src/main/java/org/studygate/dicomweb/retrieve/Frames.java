package org.studygate.dicomweb.retrieve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.dicomweb.UnknownResourceException;
import org.studygate.dicomweb.file.DicomFile;
import org.studygate.dicomweb.file.PixelLayout;
import org.studygate.dicomweb.file.PixelLayouts;
import org.studygate.dicomweb.file.Segment;
import org.studygate.models.image.FrameCodec;
import org.studygate.models.image.ImageException;

/** The frames of one object, read from its file one at a time. */
public final class Frames {

  private static final int LARGEST_BIT_STREAM = 1 << 30;

  private static final int[] PIXEL_DESCRIPTION = {
    Tag.SamplesPerPixel,
    Tag.PhotometricInterpretation,
    Tag.PlanarConfiguration,
    Tag.Rows,
    Tag.Columns,
    Tag.BitsAllocated,
    Tag.BitsStored,
    Tag.HighBit,
    Tag.PixelRepresentation
  };

  private final DicomFile file;
  private final PixelLayout layout;

  /** How many bits make the words whose bytes are to be swapped; 8 or less for none. */
  private final int swapped;

  private Frames(DicomFile file, PixelLayout layout, int swapped) {
    this.file = file;
    this.layout = layout;
    this.swapped = swapped;
  }

  public static Frames of(StoredInstance instance) throws IOException {
    return of(DicomFile.read(instance.file()));
  }

  static Frames of(DicomFile file) throws IOException {
    Attributes header = file.dataset();
    // Not the whole header, which may be large and is kept for a while.
    Attributes pixels = new Attributes(header, header.bigEndian(), PIXEL_DESCRIPTION);
    PixelLayout layout = PixelLayouts.of(file);
    return new Frames(file.withDataset(pixels), layout, swappedWords(header, layout));
  }

  private static int swappedWords(Attributes header, PixelLayout layout) {
    if (!header.bigEndian() || layout.encapsulated()) {
      return 0;
    }
    // Samples of a byte in words of two are swapped all the same (PS3.5 A.3, 8.2).
    int least = header.getVR(Tag.PixelData) == VR.OW ? 16 : 8;
    return Math.max(least, header.getInt(Tag.BitsAllocated, 16));
  }

  public int count() {
    return layout.frameCount();
  }

  public boolean compressed() {
    return layout.encapsulated();
  }

  public String transferSyntax() {
    return file.transferSyntax();
  }

  /**
   * @param number 1-based
   * @throws UnknownResourceException when there is no such frame
   */
  public void require(int number) {
    if (number < 1 || number > layout.frameCount()) {
      throw new UnknownResourceException("the object has no frame of that number");
    }
  }

  /** Writes a frame's bit stream as it is stored; uncompressed pixels in little endian. */
  public void writeStored(int number, OutputStream out) throws IOException {
    require(number);
    if (layout.bitOffset(number - 1) != 0) {
      out.write(BitPacked.align(stored(number), layout.bitOffset(number - 1), layout.frameBits()));
    } else if (swapped > 8) {
      out.write(Swap.words(stored(number), swapped));
    } else {
      try (InputStream in = open(number)) {
        in.transferTo(out);
      }
    }
  }

  /**
   * Writes a frame as Explicit VR Little Endian stores it.
   *
   * @throws ImageException when it cannot be decompressed
   */
  public void writeUncompressed(int number, OutputStream out) throws IOException, ImageException {
    if (compressed()) {
      out.write(decompress(number).bytes());
    } else {
      writeStored(number, out);
    }
  }

  FrameCodec.NativeFrame decompress(int number) throws IOException, ImageException {
    require(number);
    return FrameCodec.decompress(file.dataset(), file.transferSyntax(), stored(number));
  }

  private byte[] stored(int number) throws IOException {
    long length = layout.storedLength(number - 1);
    if (length > LARGEST_BIT_STREAM) {
      throw new IOException("a frame of more than a gigabyte");
    }
    try (InputStream in = open(number)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) length);
      in.transferTo(bytes);
      return bytes.toByteArray();
    }
  }

  private InputStream open(int number) throws IOException {
    List<InputStream> parts = new ArrayList<>();
    for (Segment segment : layout.frames().get(number - 1)) {
      parts.add(file.open(segment.position(), segment.length()));
    }
    return parts.size() == 1
        ? parts.get(0)
        : new SequenceInputStream(Collections.enumeration(parts));
  }
}
