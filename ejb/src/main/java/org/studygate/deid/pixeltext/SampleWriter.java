package org.studygate.deid.pixeltext;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Writes samples into pixel data as its header describes them; unused bits become 0. */
final class SampleWriter {

  private final ByteBuffer pixels;
  private final int shift;
  private final int mask;

  SampleWriter(Attributes dataset, byte[] pixels, boolean bigEndian) {
    this.pixels =
        ByteBuffer.wrap(pixels).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int allocated = dataset.getInt(Tag.BitsAllocated, 16);
    int stored = Math.min(allocated, dataset.getInt(Tag.BitsStored, allocated));
    int high = Math.min(allocated - 1, dataset.getInt(Tag.HighBit, stored - 1));
    this.shift = Math.max(0, high + 1 - stored);
    this.mask = stored <= 0 || stored >= 32 ? -1 : (1 << stored) - 1;
  }

  /** Writes the sample with that number; beyond the end of the data nothing is written. */
  void write(long number, int value, int allocated) {
    long bit = number * allocated;
    if (bit + allocated > 8L * pixels.capacity()) {
      return;
    }
    int at = (int) (bit >> 3);
    int word = (value & mask) << shift;
    switch (allocated) {
      case 1 -> {
        int one = 1 << (int) (bit & 7);
        pixels.put(at, (byte) (word == 0 ? pixels.get(at) & ~one : pixels.get(at) | one));
      }
      case 8 -> pixels.put(at, (byte) word);
      case 16 -> pixels.putShort(at, (short) word);
      default -> pixels.putInt(at, word);
    }
  }
}
