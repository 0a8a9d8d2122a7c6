package org.studygate.skin.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The few facts of a camera's Exif data (JEITA CP-3451) that are of use; all others, the place
 * above all, are not even read. Damaged data is as good as none.
 *
 * @param orientation 1 to 8; 1 when the picture stands upright as stored
 * @param maker of the camera, or null
 * @param model of the camera, or null
 * @param taken by the camera's clock, or null
 */
record Exif(int orientation, String maker, String model, LocalDateTime taken) {

  static final Exif NONE = new Exif(1, null, null, null);

  private static final int MAKER = 0x010F;
  private static final int MODEL = 0x0110;
  private static final int ORIENTATION = 0x0112;
  private static final int DETAILS = 0x8769;
  private static final int TAKEN = 0x9003;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int LONGEST_TEXT = 64;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT);

  /**
   * @param tiff from its byte-order mark on; may be null
   */
  static Exif of(byte[] tiff) {
    if (tiff == null || tiff.length < 8) {
      return NONE;
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(tiff);
      in.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int first = in.getInt(4);
      int details = number(in, first, DETAILS);
      return new Exif(
          orientation(number(in, first, ORIENTATION)),
          text(in, first, MAKER),
          text(in, first, MODEL),
          details <= 0 ? null : time(text(in, details, TAKEN)));
    } catch (IndexOutOfBoundsException | BufferUnderflowException damaged) {
      return NONE;
    }
  }

  private static int orientation(int value) {
    return value >= 1 && value <= 8 ? value : 1;
  }

  private static LocalDateTime time(String text) {
    try {
      return text == null ? null : LocalDateTime.parse(text, TIME);
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  /** The place of an entry in a directory, or -1. */
  private static int entry(ByteBuffer in, int directory, int tag) {
    int count = in.getShort(directory) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int at = directory + 2 + 12 * i;
      if ((in.getShort(at) & 0xFFFF) == tag) {
        return at;
      }
    }
    return -1;
  }

  private static int number(ByteBuffer in, int directory, int tag) {
    int at = entry(in, directory, tag);
    if (at < 0) {
      return 0;
    }
    return switch (in.getShort(at + 2)) {
      case SHORT -> in.getShort(at + 8) & 0xFFFF;
      case LONG -> in.getInt(at + 8);
      default -> 0;
    };
  }

  private static String text(ByteBuffer in, int directory, int tag) {
    int at = entry(in, directory, tag);
    if (at < 0) {
      return null;
    }
    int length = Math.min(in.getInt(at + 4), LONGEST_TEXT);
    int from = length <= 4 ? at + 8 : in.getInt(at + 8);
    byte[] bytes = new byte[Math.max(0, length)];
    in.get(from, bytes);
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\\p{Cntrl}]", "");
    return text.isBlank() ? null : text.strip();
  }
}
