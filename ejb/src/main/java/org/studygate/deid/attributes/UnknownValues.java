package org.studygate.deid.attributes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/** Standard attributes that were sent as bytes of unknown representation (PS3.5 6.2.2). */
final class UnknownValues {

  private UnknownValues() {}

  /**
   * Gives a UN value the representation of the dictionary; a sequence is parsed.
   *
   * @return whether the attribute can be judged now; otherwise it must go
   */
  static boolean resolve(Attributes ds, int tag) {
    VR vr = ElementDictionary.vrOf(tag, null);
    if (vr == null || vr == VR.UN || !(ds.getValue(tag) instanceof byte[] bytes)) {
      return false;
    }
    if (vr != VR.SQ) {
      ds.setBytes(tag, vr, bytes);
      return true;
    }
    try {
      parse(ds, tag, bytes);
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** PS3.5 6.2.2 note 2: a sequence sent as UN is encoded in Implicit VR Little Endian. */
  private static void parse(Attributes ds, int tag, byte[] bytes) throws IOException {
    Attributes parsed = new Attributes();
    byte[] element = new byte[bytes.length + 8];
    put(element, 0, tag >>> 16);
    put(element, 2, tag & 0xFFFF);
    put(element, 4, bytes.length & 0xFFFF);
    put(element, 6, bytes.length >>> 16);
    System.arraycopy(bytes, 0, element, 8, bytes.length);
    try (ImageInputStream in =
        new ImageInputStream(new ByteArrayInputStream(element), UID.ImplicitVRLittleEndian)) {
      in.readAttributes(parsed, element.length, -1);
    }
    var items = parsed.getSequence(tag);
    if (items == null) {
      throw new IOException("no sequence");
    }
    var target = ds.newSequence(tag, items.size());
    for (Attributes item : items.toArray(new Attributes[0])) {
      target.add(new Attributes(item, ds.bigEndian()));
    }
  }

  private static void put(byte[] out, int at, int value) {
    out[at] = (byte) value;
    out[at + 1] = (byte) (value >>> 8);
  }
}
