package org.studygate.web.dicomweb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes a multipart/related answer part by part (RFC 2387, PS3.18 8.6.1.2). */
final class Multipart {

  private final String boundary = "studygate-" + UUID.randomUUID();
  private final String type;

  /**
   * @param type the media type of the parts
   */
  Multipart(String type) {
    this.type = type;
  }

  String contentType() {
    return "multipart/related; type=\"%s\"; boundary=\"%s\"".formatted(type, boundary);
  }

  /** Begins a part; its content follows on the stream. */
  void begin(OutputStream out, String contentType, String location) throws IOException {
    text(
        out,
        "\r\n--"
            + boundary
            + "\r\nContent-Type: "
            + contentType
            + (location == null ? "" : "\r\nContent-Location: " + location)
            + "\r\n\r\n");
  }

  void end(OutputStream out) throws IOException {
    text(out, "\r\n--" + boundary + "--\r\n");
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
