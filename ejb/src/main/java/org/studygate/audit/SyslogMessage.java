package org.studygate.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** RFC 5424 with the message id that PS3.15 A.6 asks for. */
final class SyslogMessage {

  /** Facility 10 (security), severity 5 (notice). */
  private static final int PRIORITY = 10 * 8 + 5;

  private SyslogMessage() {}

  static byte[] of(Instant time, String host, String xml) {
    String header =
        "<%d>1 %s %s studygate %d DICOM+RFC3881 - "
            .formatted(PRIORITY, time, printable(host), ProcessHandle.current().pid());
    return (header + "\uFEFF" + xml).getBytes(StandardCharsets.UTF_8);
  }

  private static String printable(String host) {
    String ascii = host.replaceAll("[^\\x21-\\x7E]", "");
    return ascii.isEmpty() ? "-" : ascii;
  }
}
