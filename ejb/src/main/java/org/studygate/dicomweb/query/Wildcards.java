package org.studygate.dicomweb.query;

/** DICOM's wildcards, {@code *} and {@code ?} (PS3.4 C.2.2.2.4), as a pattern of SQL. */
final class Wildcards {

  static final char ESCAPE = '!';

  private Wildcards() {}

  static boolean in(String value) {
    return value.indexOf('*') >= 0 || value.indexOf('?') >= 0;
  }

  static boolean matchEverything(String value) {
    return value.chars().allMatch(c -> c == '*');
  }

  static String toLike(String value) {
    StringBuilder like = new StringBuilder(value.length() + 4);
    for (char c : value.toCharArray()) {
      switch (c) {
        case '*' -> like.append('%');
        case '?' -> like.append('_');
        default -> like.append(escape(c));
      }
    }
    return like.toString();
  }

  /** The text itself, nothing in it taken for a wildcard. */
  static String literal(String value) {
    StringBuilder like = new StringBuilder(value.length() + 4);
    for (char c : value.toCharArray()) {
      like.append(escape(c));
    }
    return like.toString();
  }

  private static String escape(char c) {
    return c == '%' || c == '_' || c == ESCAPE ? "" + ESCAPE + c : "" + c;
  }
}
