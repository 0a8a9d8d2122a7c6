package org.studygate.models.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE lossless (PS3.5 Annex G), for any number of samples and bytes per sample. */
final class RunLength {

  private static final int HEADER = 64;

  private RunLength() {}

  /** Decodes to samples; {@code bytes} is the number of bytes of one sample. */
  static int[] decode(byte[] data, int pixels, int samplesPerPixel, int bytes)
      throws ImageException {
    if (data.length < HEADER) {
      throw new ImageException("the RLE frame is cut short");
    }
    ByteBuffer header = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int segments = header.getInt(0);
    if (segments != samplesPerPixel * bytes) {
      throw new ImageException(
          "the RLE frame has %d segments instead of %d"
              .formatted(segments, samplesPerPixel * bytes));
    }
    int[] samples = new int[pixels * samplesPerPixel];
    for (int segment = 0; segment < segments; segment++) {
      int from = header.getInt(4 + 4 * segment);
      int to = segment + 1 < segments ? header.getInt(8 + 4 * segment) : data.length;
      if (from < HEADER || to < from || to > data.length) {
        throw new ImageException("the RLE frame has impossible offsets");
      }
      byte[] plane = unpack(data, from, to, pixels);
      int sample = segment / bytes;
      int shift = 8 * (bytes - 1 - segment % bytes);
      for (int i = 0; i < pixels; i++) {
        samples[i * samplesPerPixel + sample] |= (plane[i] & 0xFF) << shift;
      }
    }
    return samples;
  }

  private static byte[] unpack(byte[] data, int from, int to, int length) {
    byte[] out = new byte[length];
    int position = from;
    int written = 0;
    while (position < to && written < length) {
      int control = data[position++];
      if (control >= 0) {
        int count = Math.min(Math.min(control + 1, length - written), to - position);
        System.arraycopy(data, position, out, written, count);
        position += count;
        written += count;
      } else if (control != -128 && position < to) {
        byte value = data[position++];
        for (int i = 0; i < 1 - control && written < length; i++) {
          out[written++] = value;
        }
      }
    }
    return out;
  }
}
