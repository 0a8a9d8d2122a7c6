package org.studygate.web.dicomweb.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The parts of a multipart body, read one after the other without keeping any. */
public final class MultipartReader {

  /** RFC 2046 5.1.1. */
  private static final Pattern BOUNDARY =
      Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

  private static final int LONGEST_PREAMBLE = 1 << 16;
  private static final int LONGEST_HEADER = 1 << 13;

  private final DelimitedInput input;
  private PartStream current;
  private boolean began;
  private boolean ended;

  /**
   * @throws MalformedMultipartException when the boundary is none
   */
  public MultipartReader(InputStream in, String boundary) throws MalformedMultipartException {
    if (boundary == null || !BOUNDARY.matcher(boundary).matches()) {
      throw new MalformedMultipartException("the multipart has no valid boundary");
    }
    this.input = new DelimitedInput(in, boundary);
  }

  /**
   * A part.
   *
   * @param headers by name in lower case
   */
  public record Part(Map<String, String> headers, InputStream content) {}

  /**
   * The next part, or null behind the last; what was not read of the one before is skipped.
   *
   * @throws MalformedMultipartException when the body breaks off or breaks the rules
   */
  public Part next() throws IOException {
    if (ended) {
      return null;
    }
    skipToDelimiter();
    if (isCloseDelimiter()) {
      ended = true;
      return null;
    }
    Map<String, String> headers = headers();
    current = new PartStream(input);
    return new Part(headers, current);
  }

  private void skipToDelimiter() throws IOException {
    if (!began) {
      began = true;
      PartStream preamble = new PartStream(input);
      if (preamble.skip(LONGEST_PREAMBLE + 1L) > LONGEST_PREAMBLE) {
        throw new MalformedMultipartException("the body does not begin with a part");
      }
      preamble.drain();
    } else {
      current.drain();
    }
  }

  private boolean isCloseDelimiter() throws IOException {
    int first = input.read();
    if (first != '-') {
      input.unread();
      return false;
    }
    if (input.read() == '-') {
      return true;
    }
    throw new MalformedMultipartException("a boundary is followed by something else");
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    int[] left = {LONGEST_HEADER};
    if (!line(left).isBlank()) {
      throw new MalformedMultipartException("a boundary is followed by something else");
    }
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new MalformedMultipartException("a part has a malformed header");
      }
      headers.put(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    return headers;
  }

  private String line(int[] left) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = input.read(); c != '\n'; c = input.read()) {
      if (c < 0 || left[0]-- == 0) {
        throw new MalformedMultipartException("the header of a part does not end");
      }
      line.append((char) c);
    }
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }
}
