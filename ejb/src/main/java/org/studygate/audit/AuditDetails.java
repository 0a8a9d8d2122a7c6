package org.studygate.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.studygate.id.PatientText;

/** The details of an event as the JSON object that is stored and hashed: ASCII, keys in order. */
final class AuditDetails {

  private static final int MAX_LENGTH = 3000;
  private static final int MAX_VALUE = 400;

  private AuditDetails() {}

  /** A detail that no longer fits is left out, so that an event is never lost for its length. */
  static String write(Map<String, String> details) {
    StringBuilder json = new StringBuilder("{");
    for (Map.Entry<String, String> detail : new TreeMap<>(details).entrySet()) {
      String member = quote(detail.getKey()) + ":" + quote(cut(detail.getValue()));
      if (json.length() + member.length() + 2 <= MAX_LENGTH) {
        json.append(json.length() > 1 ? "," : "").append(member);
      }
    }
    return json.append('}').toString();
  }

  static Map<String, String> read(String json) {
    return new Reader(json).object();
  }

  /** What is known to be a patient's never gets in, whatever the caller hands over. */
  static Map<String, String> of(Map<String, ?> values) {
    return values.entrySet().stream()
        .filter(e -> e.getValue() != null && !(e.getValue() instanceof PatientText))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().toString(), (a, b) -> b, LinkedHashMap::new));
  }

  private static String cut(String value) {
    String text = value == null ? "" : value;
    return text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE);
  }

  private static String quote(String text) {
    return text.chars().mapToObj(AuditDetails::escape).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escape(int c) {
    boolean plain = c >= ' ' && c < 127 && !Set.of('"', '\\').contains((char) c);
    return plain ? String.valueOf((char) c) : "\\u%04x".formatted(c);
  }

  /** Reads what {@link #write} wrote, and nothing else. */
  private static final class Reader {
    private final String json;
    private int at = 1;

    Reader(String json) {
      this.json = json;
    }

    Map<String, String> object() {
      Map<String, String> values = new LinkedHashMap<>();
      while (at < json.length() - 1) {
        String key = string();
        at++; // the colon
        values.put(key, string());
        at++; // the comma, or the end
      }
      return values;
    }

    private String string() {
      StringBuilder text = new StringBuilder();
      for (at++; json.charAt(at) != '"'; at++) {
        if (json.charAt(at) == '\\') {
          text.append((char) Integer.parseInt(json.substring(at + 2, at + 6), 16));
          at += 5;
        } else {
          text.append(json.charAt(at));
        }
      }
      at++;
      return text.toString();
    }
  }
}
