package org.studygate.web.dicomweb.multipart;

import java.io.IOException;
import java.io.InputStream;

/** The content of a part: ends where the next delimiter begins. */
final class PartStream extends InputStream {

  private final DelimitedInput input;
  private boolean ended;

  PartStream(DelimitedInput input) {
    this.input = input;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    int n = input.readBefore(buffer, offset, length);
    ended = n < 0;
    return n;
  }

  /** Reads up to the delimiter. */
  void drain() throws IOException {
    byte[] buffer = new byte[1 << 13];
    while (!ended) {
      read(buffer, 0, buffer.length);
    }
  }
}
