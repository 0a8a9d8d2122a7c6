package org.studygate.web.dicomweb.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream in which a delimiter is looked for, with a window of fixed size over it. */
final class DelimitedInput {

  private static final int WINDOW = 1 << 16;

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] window = new byte[WINDOW];
  private int start;
  private int end;
  private boolean ended;

  /**
   * @param boundary the delimiter is CRLF, two dashes and this
   */
  DelimitedInput(InputStream in, String boundary) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    // The first delimiter may stand at the very beginning, without its line break.
    window[0] = '\r';
    window[1] = '\n';
    end = 2;
  }

  /**
   * Reads bytes before the next delimiter.
   *
   * @return how many, or -1 at the delimiter, which is consumed then
   * @throws MalformedMultipartException when the stream ends without it
   */
  int readBefore(byte[] buffer, int offset, int length) throws IOException {
    fill(delimiter.length);
    // Looks no further than the caller reads, so that no byte is looked at twice.
    int safe = Math.min(end - delimiter.length + 1, start + length);
    int found = find(safe);
    if (found == start) {
      start += delimiter.length;
      return -1;
    }
    safe = found >= 0 ? found : safe;
    if (safe <= start) {
      throw new MalformedMultipartException("the multipart body ends too early");
    }
    int n = safe - start;
    System.arraycopy(window, start, buffer, offset, n);
    start += n;
    return n;
  }

  /** One byte behind a delimiter, in a part's header. */
  int read() throws IOException {
    fill(1);
    return start < end ? window[start++] & 0xFF : -1;
  }

  /** Gives a byte back that {@link #read} took just before. */
  void unread() {
    start--;
  }

  private int find(int last) {
    for (int i = start; i < last; i++) {
      if (matches(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean matches(int at) {
    for (int i = 0; i < delimiter.length; i++) {
      if (window[at + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  /** Sees to it that the window holds that many bytes, unless the stream has no more. */
  private void fill(int needed) throws IOException {
    if (end - start >= needed) {
      return;
    }
    System.arraycopy(window, start, window, 0, end - start);
    end -= start;
    start = 0;
    while (end < needed && !ended) {
      int n = in.read(window, end, window.length - end);
      ended = n < 0;
      end += Math.max(0, n);
    }
  }
}
