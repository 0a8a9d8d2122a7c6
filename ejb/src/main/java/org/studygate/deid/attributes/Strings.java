package org.studygate.deid.attributes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;

/** The text of data sets, whatever the header claims about its encoding. */
final class Strings {

  private static final String UTF_8 = "ISO_IR 192";
  private static final String LATIN_1 = "ISO_IR 100";
  private static final String[] NONE = {};

  private Strings() {}

  /** All values of an element as text; none when it holds no text. */
  static String[] of(Attributes ds, int tag) {
    try {
      String[] values = ds.getStrings(tag);
      return values == null ? NONE : values;
    } catch (RuntimeException e) {
      byte[] bytes = ds.getSafeBytes(tag);
      return bytes == null ? NONE : new String[] {new String(bytes, StandardCharsets.ISO_8859_1)};
    }
  }

  /**
   * Corrects a character set that is missing, unknown or plainly not the one used, so that all text
   * can be read. Must come before the first text is read.
   */
  static void correctCharacterSet(Attributes ds) {
    Evidence evidence = new Evidence();
    look(ds, evidence);
    String[] declared = declared(ds);
    boolean singleByte =
        declared.length == 0
            || declared.length == 1 && (declared[0].isEmpty() || declared[0].startsWith("ISO_IR"));
    if (!readable(ds)) {
      ds.setString(Tag.SpecificCharacterSet, VR.CS, evidence.utf8() ? UTF_8 : LATIN_1);
    } else if (singleByte && evidence.utf8()) {
      ds.setString(Tag.SpecificCharacterSet, VR.CS, UTF_8);
    } else if (declared.length == 0 && evidence.high) {
      ds.setString(Tag.SpecificCharacterSet, VR.CS, LATIN_1);
    }
  }

  private static String[] declared(Attributes ds) {
    try {
      String[] declared = ds.getStrings(Tag.SpecificCharacterSet);
      return declared == null ? NONE : declared;
    } catch (RuntimeException e) {
      return NONE;
    }
  }

  private static boolean readable(Attributes ds) {
    try {
      ds.getSpecificCharacterSet().decode(new byte[] {'A'});
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static void look(Attributes ds, Evidence evidence) {
    for (int tag : ds.tags()) {
      VR vr = ds.getVR(tag);
      Object value = ds.getValue(tag);
      if (value instanceof Sequence items) {
        items.forEach(item -> look(item, evidence));
      } else if (vr != null && vr.useSpecificCharacterSet() && value instanceof byte[] bytes) {
        evidence.add(bytes);
      }
    }
  }

  private static final class Evidence {
    private boolean high;
    private boolean notUtf8;

    void add(byte[] bytes) {
      boolean ascii = true;
      for (byte b : bytes) {
        ascii &= b >= 0;
      }
      if (!ascii) {
        high = true;
        notUtf8 |= !isUtf8(bytes);
      }
    }

    boolean utf8() {
      return high && !notUtf8;
    }

    private static boolean isUtf8(byte[] bytes) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return true;
      } catch (CharacterCodingException e) {
        return false;
      }
    }
  }
}
