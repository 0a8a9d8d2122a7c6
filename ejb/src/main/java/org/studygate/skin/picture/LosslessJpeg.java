package org.studygate.skin.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/**
 * Writes RGB pixels as lossless JPEG, process 14 selection value 1 (ITU-T T.81 annex H), which is
 * DICOM's transfer syntax 1.2.840.10008.1.2.4.70: each sample is predicted from the one to its
 * left, and the difference is coded by the table that annex K gives for DC differences.
 */
public final class LosslessJpeg {

  private static final int[] LENGTHS = {2, 3, 3, 3, 3, 3, 4, 5, 6, 7, 8, 9};
  private static final int[] COUNTS = {0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0};
  private static final int[] CODES = codes();
  private static final int MIDDLE = 128;
  private static final char[] COMPONENTS = {'R', 'G', 'B'};

  private final ByteArrayOutputStream out;
  private long bits;
  private int pending;

  private LosslessJpeg(int expected) {
    out = new ByteArrayOutputStream(expected);
  }

  /**
   * @param picture packed RGB
   */
  public static byte[] encode(BufferedImage picture) {
    int pixels = picture.getWidth() * picture.getHeight();
    LosslessJpeg jpeg = new LosslessJpeg(pixels * 2 + 1024);
    jpeg.writeHeader(picture.getWidth(), picture.getHeight());
    jpeg.writeSamples(picture);
    jpeg.writeEnd();
    return jpeg.out.toByteArray();
  }

  /** Codes of one length count upwards (T.81 annex C). */
  private static int[] codes() {
    int[] codes = new int[LENGTHS.length];
    int code = 0;
    for (int i = 0; i < codes.length; i++) {
      if (i > 0) {
        code = (code + 1) << (LENGTHS[i] - LENGTHS[i - 1]);
      }
      codes[i] = code;
    }
    return codes;
  }

  private void writeHeader(int width, int height) {
    u16(0xFFD8);
    u16(0xFFC3);
    u16(8 + 3 * COMPONENTS.length);
    out.write(8);
    u16(height);
    u16(width);
    out.write(COMPONENTS.length);
    for (char component : COMPONENTS) {
      out.write(component);
      out.write(0x11);
      out.write(0);
    }
    u16(0xFFC4);
    u16(2 + 1 + COUNTS.length + LENGTHS.length);
    out.write(0);
    for (int count : COUNTS) {
      out.write(count);
    }
    for (int category = 0; category < LENGTHS.length; category++) {
      out.write(category);
    }
    u16(0xFFDA);
    u16(6 + 2 * COMPONENTS.length);
    out.write(COMPONENTS.length);
    for (char component : COMPONENTS) {
      out.write(component);
      out.write(0);
    }
    out.write(1);
    out.write(0);
    out.write(0);
  }

  private void writeSamples(BufferedImage picture) {
    int width = picture.getWidth();
    int[] line = new int[width];
    int above = MIDDLE << 16 | MIDDLE << 8 | MIDDLE;
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, line, 0, width);
      int before = above;
      for (int pixel : line) {
        difference((pixel >> 16 & 0xFF) - (before >> 16 & 0xFF));
        difference((pixel >> 8 & 0xFF) - (before >> 8 & 0xFF));
        difference((pixel & 0xFF) - (before & 0xFF));
        before = pixel;
      }
      above = line[0];
    }
  }

  private void difference(int difference) {
    int category = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
    put(CODES[category], LENGTHS[category]);
    if (category > 0) {
      int value = difference < 0 ? difference - 1 : difference;
      put(value & (1 << category) - 1, category);
    }
  }

  private void put(int value, int length) {
    bits = bits << length | value;
    pending += length;
    while (pending >= 8) {
      pending -= 8;
      int octet = (int) (bits >> pending) & 0xFF;
      out.write(octet);
      if (octet == 0xFF) {
        out.write(0);
      }
    }
    bits &= (1L << pending) - 1;
  }

  private void writeEnd() {
    if (pending > 0) {
      int fill = 8 - pending;
      put((1 << fill) - 1, fill);
    }
    u16(0xFFD9);
  }

  private void u16(int value) {
    out.write(value >> 8);
    out.write(value);
  }
}
