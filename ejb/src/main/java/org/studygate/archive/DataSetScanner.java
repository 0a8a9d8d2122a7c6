package org.studygate.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Walks a data set from its first to its last element (PS3.5 section 7) and keeps the few values
 * that the index needs. It works element by element without recursion and holds no value longer
 * than {@link #LONGEST_VALUE} bytes, so that neither depth nor size of a hostile data set matters.
 *
 * <p>It is lenient where senders are known to be wrong and no harm is done (unknown VRs, implicit
 * elements in an explicit data set, zeros after the end) and refuses a data set that ends within an
 * element.
 */
final class DataSetScanner {

  static final int LONGEST_VALUE = 4096;

  /** Deeper nesting is no image object; it would harm readers that work recursively. */
  private static final int DEEPEST = 512;

  private static final long UNDEFINED = 0xFFFFFFFFL;
  private static final int ITEM_GROUP = 0xFFFE;
  private static final int ITEM = 0xFFFEE000;
  private static final int ITEM_DELIMITER = 0xFFFEE00D;
  private static final int SEQUENCE_DELIMITER = 0xFFFEE0DD;
  private static final Set<String> LONG_FORM =
      Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

  private final ScanInput in;
  private final boolean explicit;
  private final Set<Integer> wanted;
  private final Map<Integer, byte[]> values = new HashMap<>();

  /** Levels of undefined length: even within elements, odd between the items of a sequence. */
  private int depth;

  /** The depth below which a UN of undefined length is implicit little endian (PS3.5 6.2.2). */
  private int implicitBelow = Integer.MAX_VALUE;

  private ByteOrder orderOutside;

  DataSetScanner(ScanInput in, boolean explicit, Set<Integer> wanted) {
    this.in = in;
    this.explicit = explicit;
    this.wanted = wanted;
  }

  /**
   * Reads to the end.
   *
   * @return the wanted values at the top level that are there, cut to {@link #LONGEST_VALUE}; the
   *     value of an element of undefined length is empty
   */
  Map<Integer, byte[]> scan() throws IOException, MalformedObjectException {
    try {
      while (!atEnd()) {
        if (depth % 2 == 0) {
          element();
        } else {
          item();
        }
      }
      return values;
    } catch (EOFException tooShort) {
      throw new MalformedObjectException("the data set ends in the middle of an element");
    }
  }

  private boolean atEnd() throws IOException, MalformedObjectException {
    int left = in.available(8);
    if (left == 8) {
      return false;
    }
    for (int i = 0; i < left; i++) {
      if (in.peek(i) != 0) {
        throw new MalformedObjectException("the data set ends in the middle of an element");
      }
    }
    if (depth > 0) {
      throw new MalformedObjectException("the data set ends in the middle of a sequence");
    }
    return true;
  }

  private void element() throws IOException, MalformedObjectException {
    int group = in.u16();
    int tag = group << 16 | in.u16();
    if (group == ITEM_GROUP) {
      endOfItem(tag);
      return;
    }
    boolean implicit = !explicit || depth > implicitBelow;
    boolean unknown = false;
    long length;
    if (implicit || !vrFollows()) {
      length = implicit ? in.u32() : in.u32LittleEndian();
    } else {
      String vr = new String(new char[] {(char) in.peek(0), (char) in.peek(1)});
      in.skip(2);
      unknown = vr.equals("UN");
      length = length(vr);
    }
    value(tag, length, unknown);
  }

  private long length(String vr) throws IOException {
    int shortLength = in.u16();
    return LONG_FORM.contains(vr) ? in.u32() : shortLength;
  }

  private boolean vrFollows() throws IOException {
    return in.available(2) == 2 && isLetter(in.peek(0)) && isLetter(in.peek(1));
  }

  private static boolean isLetter(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  private void value(int tag, long length, boolean unknown)
      throws IOException, MalformedObjectException {
    boolean keep = depth == 0 && wanted.contains(tag) && !values.containsKey(tag);
    if (length == UNDEFINED) {
      if (keep) {
        values.put(tag, new byte[0]);
      }
      if (unknown && depth < implicitBelow) {
        implicitBelow = depth;
        orderOutside = in.order();
        in.order(ByteOrder.LITTLE_ENDIAN);
      }
      deeper();
    } else if (keep) {
      byte[] value = in.bytes((int) Math.min(length, LONGEST_VALUE));
      values.put(tag, value);
      in.skip(length - value.length);
    } else {
      in.skip(length);
    }
  }

  private void item() throws IOException, MalformedObjectException {
    int tag = in.u16() << 16 | in.u16();
    long length = in.u32();
    if (tag == SEQUENCE_DELIMITER) {
      depth--;
      if (depth == implicitBelow) {
        implicitBelow = Integer.MAX_VALUE;
        in.order(orderOutside);
      }
    } else if (tag != ITEM) {
      throw new MalformedObjectException("a sequence holds something that is no item");
    } else if (length == UNDEFINED) {
      deeper();
    } else {
      in.skip(length);
    }
  }

  private void endOfItem(int tag) throws IOException, MalformedObjectException {
    in.u32();
    if (tag != ITEM_DELIMITER || depth == 0) {
      throw new MalformedObjectException("an item ends where none began");
    }
    depth--;
  }

  private void deeper() throws MalformedObjectException {
    depth++;
    if (depth > DEEPEST) {
      throw new MalformedObjectException("its sequences are nested too deeply");
    }
  }
}
