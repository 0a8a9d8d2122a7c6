package org.studygate.skin.picture;

import java.util.Arrays;

/** The chunks of a PNG file (ISO/IEC 15948 11.2). */
final class PngChunks {

  private static final int FIRST = 8;

  private PngChunks() {}

  /** The Exif data, or null. */
  static byte[] exif(byte[] file) {
    int at = FIRST;
    while (at + 12 <= file.length) {
      int length = PictureHeader.u32(file, at);
      if (length < 0 || length > file.length - at - 12) {
        return null;
      }
      if ("eXIf".equals(PictureHeader.ascii(file, at + 4))) {
        return Arrays.copyOfRange(file, at + 8, at + 8 + length);
      }
      at += 12 + length;
    }
    return null;
  }
}
