package org.studygate.web.dicomweb;

import java.util.ArrayList;
import java.util.List;

/** Header values with quoted strings in them (RFC 9110 5.6.4). */
final class QuotedText {

  private QuotedText() {}

  /** Splits at a separator that stands outside of quotation marks. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\' && i + 1 < text.length()) {
        part.append(c).append(text.charAt(++i));
        continue;
      }
      quoted ^= c == '"';
      if (c == separator && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  static String unquote(String text) {
    if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
      return text;
    }
    return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
