package org.studygate.deid.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A frame of the JPEG family (JPEG, JPEG-LS, JPEG 2000) in one fragment or several. */
final class CompressedFrame {

  private static final int JPEG = 0xD8;
  private static final int CODESTREAM = 0x4F;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int COMMENT_2000 = 0x64;
  private static final int TILE_DATA = 0x93;

  /** What decoders need of a segment of an application. */
  private static final int JFIF = 14;

  private final List<byte[]> fragments;
  private final int[] starts;
  private final int length;
  private int erased;

  CompressedFrame(List<byte[]> fragments) {
    this.fragments = fragments;
    this.starts = new int[fragments.size()];
    int sum = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = sum;
      sum = Math.addExact(sum, fragments.get(i).length);
    }
    this.length = sum;
  }

  /** Whether a picture begins in a fragment. */
  static boolean begins(byte[] fragment) {
    int second = fragment.length > 3 && fragment[0] == (byte) 0xFF ? fragment[1] & 0xFF : 0;
    return (second == JPEG || second == CODESTREAM) && fragment[2] == (byte) 0xFF;
  }

  /**
   * Overwrites what is no part of the picture.
   *
   * @return how many bytes were not zero
   */
  int erase() {
    int from = 0;
    if (length > 12 && ascii(4, 4).equals("jP  ")) {
      from = boxes();
    }
    if (from + 4 <= length && at(from) == 0xFF) {
      int second = at(from + 1);
      if (second == JPEG) {
        jpeg(from + 2);
      } else if (second == CODESTREAM) {
        codestream(from + 2);
      }
    }
    return erased;
  }

  private void jpeg(int start) {
    int i = start;
    while (i + 4 <= length) {
      int marker = at(i + 1);
      if (at(i) != 0xFF || marker == 0xFF) {
        i++;
      } else if (marker == END) {
        zero(i + 2, length);
        return;
      } else if (marker == 0x01 || marker >= 0xD0 && marker <= JPEG) {
        i += 2;
      } else {
        int end = Math.min(length, i + 2 + Math.max(2, at(i + 2) << 8 | at(i + 3)));
        if (marker == COMMENT) {
          zero(i + 4, end);
        } else if (marker >= 0xE0 && marker <= 0xEF) {
          application(i + 4, end);
        }
        i = marker == SCAN ? entropy(end) : end;
      }
    }
  }

  /** Colour transforms and pixel shapes are needed; pictures, names and places are not. */
  private void application(int start, int end) {
    boolean jfif = end - start >= JFIF && ascii(start, 4).equals("JFIF");
    boolean needed =
        end - start >= 5 && (ascii(start, 5).equals("Adobe") || ascii(start, 4).equals("mrfx"));
    if (jfif && at(start + 12) == 0 && at(start + 13) == 0) {
      zero(start + JFIF, end);
    } else if (!jfif && !needed) {
      zero(start, end);
    }
  }

  /** The end of coded pixels: the next marker that is no restart. */
  private int entropy(int start) {
    int i = start;
    while (i + 1 < length) {
      int next = at(i + 1);
      if (at(i) == 0xFF && next >= 0x80 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
        return i;
      }
      i++;
    }
    return length;
  }

  /** Headers of JPEG 2000: of the image and of each tile-part, whose lengths lead to the next. */
  private void codestream(int start) {
    int i = start;
    int tile = 0;
    while (i + 4 <= length && at(i) == 0xFF) {
      int marker = at(i + 1);
      if (marker == END) {
        zero(i + 2, length);
        return;
      }
      if (marker == TILE_DATA) {
        if (tile <= i) {
          return;
        }
        i = tile;
        continue;
      }
      int end = Math.min(length, i + 2 + Math.max(2, at(i + 2) << 8 | at(i + 3)));
      if (marker == COMMENT_2000) {
        zero(Math.min(end, i + 6), end);
      } else if (marker == 0x90) {
        int part = at(i + 6) << 24 | at(i + 7) << 16 | at(i + 8) << 8 | at(i + 9);
        tile = part <= 0 || part > length - i ? length : i + part;
      }
      i = end;
    }
  }

  /** Boxes around a codestream: those that may hold texts are emptied. */
  private int boxes() {
    int i = 0;
    while (i + 8 <= length) {
      int size = at(i) << 24 | at(i + 1) << 16 | at(i + 2) << 8 | at(i + 3);
      String type = ascii(i + 4, 4);
      if (type.equals("jp2c")) {
        return i + 8;
      }
      if (size < 8 || size > length - i) {
        return length;
      }
      if (!List.of("jP  ", "ftyp", "jp2h").contains(type)) {
        zero(i + 8, i + size);
      }
      i += size;
    }
    return length;
  }

  private void zero(int from, int to) {
    for (int i = from; i < to; i++) {
      int fragment = fragment(i);
      byte[] bytes = fragments.get(fragment);
      if (bytes[i - starts[fragment]] != 0) {
        bytes[i - starts[fragment]] = 0;
        erased++;
      }
    }
  }

  private int at(int i) {
    if (i >= length) {
      return 0;
    }
    int fragment = fragment(i);
    return fragments.get(fragment)[i - starts[fragment]] & 0xFF;
  }

  private int fragment(int i) {
    int fragment = starts.length - 1;
    while (starts[fragment] > i) {
      fragment--;
    }
    return fragment;
  }

  private String ascii(int from, int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) at(from + i);
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
