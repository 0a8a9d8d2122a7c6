package org.studygate.deid.attributes;

import java.math.BigInteger;
import java.util.Arrays;
import org.aoju.bus.image.UID;
import org.studygate.deid.ReleaseKey;

/**
 * New UIDs for old ones, the same for the same everywhere in a release: {@code 2.25.} and 128 bits
 * of a keyed hash (PS3.5 B.2), so that references between objects stay intact without a table.
 */
public final class UidMap {

  private static final int WIDTH = 16;

  private final ReleaseKey key;

  public UidMap(ReleaseKey key) {
    this.key = key;
  }

  /** The new UID of an old one; UIDs of the standard itself (classes, syntaxes, schemes) stay. */
  public String map(String uid) {
    String old = trimmed(uid);
    return old.isEmpty() || isStandard(old) ? old : hashed(old);
  }

  /** The new UID even where the old one pretends to be one of the standard's. */
  public String hashed(String uid) {
    byte[] bits = Arrays.copyOf(key.hash("uid", trimmed(uid)), WIDTH);
    bits[6] = (byte) (bits[6] & 0x0F | 0x40);
    bits[8] = (byte) (bits[8] & 0x3F | 0x80);
    return "2.25." + new BigInteger(1, bits);
  }

  /** Whether the standard itself registers the UID, which says nothing of a patient. */
  public static boolean isStandard(String uid) {
    // context groups (1.2.840.10008.6.1) are more than any dictionary lists
    return uid.matches("1\\.2\\.840\\.10008\\.6\\.1\\.\\d{1,4}")
        || uid.startsWith("1.2.840.10008.") && UID.nameOf(uid) != null;
  }

  /** Padding differs between writers; the UID does not. */
  static String trimmed(String uid) {
    return uid.replace("\0", "").strip();
  }
}
