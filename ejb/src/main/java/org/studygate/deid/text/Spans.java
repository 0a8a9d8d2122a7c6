package org.studygate.deid.text;

import java.util.BitSet;

/** Which characters of a text go. */
final class Spans {

  private final BitSet gone = new BitSet();

  void add(int start, int end) {
    gone.set(start, Math.max(start, end));
  }

  void remove(int start, int end) {
    gone.clear(start, end);
  }

  boolean isEmpty() {
    return gone.isEmpty();
  }

  boolean covers(int index) {
    return gone.get(index);
  }

  /** What remains; a gap leaves one space, and brackets and separators around nothing go too. */
  String removeFrom(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      if (gone.get(i)) {
        gap = true;
        continue;
      }
      if (gap && out.length() > 0 && !Character.isWhitespace(out.charAt(out.length() - 1))) {
        out.append(' ');
      }
      gap = false;
      out.append(text.charAt(i));
    }
    return tidy(out.toString());
  }

  private static String tidy(String text) {
    return text.replaceAll("[\\(\\[\\{]\\s*[,;:/\\-]*\\s*[\\)\\]\\}]", " ")
        .replaceAll("[ \\t]{2,}", " ")
        .replaceAll("[ \\t]+([,;.])", "$1")
        .replaceAll("([,;])(\\s*[,;.])+", "$1")
        .replaceAll("(?m)^[ \\t,;]+|[ \\t,;:^/#=]+$", "")
        .strip();
  }
}
