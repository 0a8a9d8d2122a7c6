package org.studygate.web.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request asks for (RFC 9110 14): one range; several at once are answered
 * with the whole file, as the standard allows.
 *
 * @param from first byte
 * @param to last byte
 * @param partial whether it was asked for as a part
 */
record ByteRange(long from, long to, boolean partial) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** The range cannot be satisfied. */
  static final class NoSuchRangeException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param header of the request, or null
   */
  static ByteRange of(String header, long size) throws NoSuchRangeException {
    Matcher range = header == null ? null : ONE.matcher(header.strip());
    if (range == null || !range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
      return new ByteRange(0, size - 1, false);
    }
    if (range.group(1).isEmpty()) {
      long last = Long.parseLong(range.group(2));
      if (last == 0) {
        throw new NoSuchRangeException();
      }
      return new ByteRange(Math.max(0, size - last), size - 1, true);
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    if (from >= size || to < from) {
      throw new NoSuchRangeException();
    }
    return new ByteRange(from, Math.min(to, size - 1), true);
  }

  long length() {
    return to - from + 1;
  }
}
