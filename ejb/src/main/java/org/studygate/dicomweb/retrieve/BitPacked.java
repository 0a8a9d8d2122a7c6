package org.studygate.dicomweb.retrieve;

/** Frames of one bit a pixel, which follow each other without padding (PS3.5 8.1.1). */
final class BitPacked {

  private BitPacked() {}

  /** Moves a frame that begins within a byte so that it begins with the byte. */
  static byte[] align(byte[] packed, int bitOffset, long bits) {
    byte[] aligned = new byte[(int) ((bits + 7) / 8)];
    for (int i = 0; i < aligned.length; i++) {
      int low = (packed[i] & 0xFF) >> bitOffset;
      int high = i + 1 < packed.length ? packed[i + 1] << (8 - bitOffset) : 0;
      aligned[i] = (byte) (low | high);
    }
    int used = (int) (bits % 8);
    if (used != 0) {
      aligned[aligned.length - 1] &= (byte) ((1 << used) - 1);
    }
    return aligned;
  }
}
