package org.studygate.dicomweb.retrieve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.dicomweb.UnknownResourceException;
import org.studygate.dicomweb.file.DicomFile;

/** One value of an object, found by the path in its Bulk Data URI. */
public final class BulkValue {

  private static final int HEX = 16;
  private static final Pattern PATH =
      Pattern.compile("\\p{XDigit}{8}(/\\d{1,6}/\\p{XDigit}{8}){0,16}");

  private final DicomFile file;
  private final Attributes parent;
  private final int tag;

  private BulkValue(DicomFile file, Attributes parent, int tag) {
    this.file = file;
    this.parent = parent;
    this.tag = tag;
  }

  /**
   * @param path as in {@link org.studygate.dicomweb.json.BulkDataUris}
   * @throws UnknownResourceException when the object has no such value
   */
  public static BulkValue find(StoredInstance instance, String path) throws IOException {
    DicomFile file = DicomFile.read(instance.file());
    if (!PATH.matcher(path).matches()) {
      throw unknown();
    }
    String[] steps = path.split("/");
    Attributes parent = file.dataset();
    for (int i = 0; i + 2 < steps.length; i += 2) {
      Sequence items = parent.getSequence(Integer.parseUnsignedInt(steps[i], HEX));
      int item = Integer.parseInt(steps[i + 1]);
      if (items == null || item >= items.size()) {
        throw unknown();
      }
      parent = items.get(item);
    }
    int tag = Integer.parseUnsignedInt(steps[steps.length - 1], HEX);
    Object value = parent.getValue(tag);
    if (value == null || value instanceof Sequence) {
      throw unknown();
    }
    return new BulkValue(file, parent, tag);
  }

  private static UnknownResourceException unknown() {
    return new UnknownResourceException("the object has no such value");
  }

  /** Whether the value is compressed pixel data, which is had frame by frame. */
  public boolean fragments() {
    return parent.getValue(tag) instanceof Fragments;
  }

  /** Writes the value in little endian. */
  public void writeTo(OutputStream out) throws IOException {
    VR vr = parent.getVR(tag);
    try (InputStream in = open()) {
      if (parent.bigEndian() && vr.numEndianBytes() > 1) {
        swap(in, vr.numEndianBytes(), out);
      } else {
        in.transferTo(out);
      }
    }
  }

  private InputStream open() throws IOException {
    return parent.getValue(tag) instanceof BulkData value
        ? file.open(value)
        : new ByteArrayInputStream(parent.getBytes(tag));
  }

  private static void swap(InputStream in, int width, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 13];
    for (int n = in.readNBytes(buffer, 0, buffer.length);
        n > 0;
        n = in.readNBytes(buffer, 0, buffer.length)) {
      out.write(Swap.words(buffer, 8 * width), 0, n);
    }
  }
}
