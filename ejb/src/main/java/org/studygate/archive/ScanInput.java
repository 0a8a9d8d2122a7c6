package org.studygate.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads a data set forward through one buffer of fixed size, so that the size of an object or of a
 * value never decides how much memory is used.
 */
final class ScanInput {

  private static final int BUFFER = 128 * 1024;

  private final InputStream in;
  private final ByteBuffer buffer;

  ScanInput(InputStream in, ByteOrder order) {
    this.in = in;
    this.buffer = ByteBuffer.allocate(BUFFER).order(order).limit(0);
  }

  /** Bytes that can be looked at without moving on, at most {@code wanted}. */
  int available(int wanted) throws IOException {
    if (buffer.remaining() < wanted) {
      buffer.compact();
      int read = in.readNBytes(buffer.array(), buffer.position(), buffer.remaining());
      buffer.position(buffer.position() + read).flip();
    }
    return Math.min(wanted, buffer.remaining());
  }

  byte peek(int ahead) {
    return buffer.get(buffer.position() + ahead);
  }

  int u16() throws IOException {
    require(2);
    return buffer.getShort() & 0xFFFF;
  }

  /** An unsigned 32-bit number; undefined length is {@code 0xFFFFFFFF}. */
  long u32() throws IOException {
    require(4);
    return buffer.getInt() & 0xFFFFFFFFL;
  }

  long u32LittleEndian() throws IOException {
    long value = u32();
    return buffer.order() == ByteOrder.LITTLE_ENDIAN
        ? value
        : Integer.reverseBytes((int) value) & 0xFFFFFFFFL;
  }

  byte[] bytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    for (int done = 0; done < length; ) {
      int part = Math.min(length - done, BUFFER);
      require(part);
      buffer.get(bytes, done, part);
      done += part;
    }
    return bytes;
  }

  void skip(long length) throws IOException {
    for (long left = length; left > 0; ) {
      int part = available((int) Math.min(left, BUFFER));
      if (part == 0) {
        throw new EOFException();
      }
      buffer.position(buffer.position() + part);
      left -= part;
    }
  }

  void order(ByteOrder order) {
    buffer.order(order);
  }

  ByteOrder order() {
    return buffer.order();
  }

  private void require(int bytes) throws IOException {
    if (available(bytes) < bytes) {
      throw new EOFException();
    }
  }
}
