package org.studygate.dicomweb.retrieve;

/** Turns big endian pixels into little endian ones. */
final class Swap {

  private Swap() {}

  /** Swaps in place. */
  static byte[] words(byte[] bytes, int bitsAllocated) {
    int width = bitsAllocated / 8;
    for (int start = 0; width > 1 && start + width <= bytes.length; start += width) {
      for (int i = 0; i < width / 2; i++) {
        byte b = bytes[start + i];
        bytes[start + i] = bytes[start + width - 1 - i];
        bytes[start + width - 1 - i] = b;
      }
    }
    return bytes;
  }
}
