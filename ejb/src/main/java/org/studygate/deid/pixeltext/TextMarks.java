package org.studygate.deid.pixeltext;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which read texts tell nobody's name: marks of side and position, lengths of scales. */
final class TextMarks {

  private static final Set<String> MARKS =
      Set.of(
          "R",
          "L",
          "RT",
          "LT",
          "RIGHT",
          "LEFT",
          "A",
          "P",
          "H",
          "F",
          "S",
          "I",
          "AP",
          "PA",
          "LAT",
          "LL",
          "RL",
          "LATERAL",
          "ERECT",
          "UPRIGHT",
          "STANDING",
          "SITTING",
          "SUPINE",
          "PRONE",
          "SEMI",
          "PORTABLE",
          "DECUB",
          "OBL",
          "LAO",
          "RAO",
          "LPO",
          "RPO",
          "CC",
          "MLO",
          "RCC",
          "LCC",
          "RMLO",
          "LMLO",
          "INSP",
          "EXP",
          "WB",
          "좌",
          "우",
          "좌측",
          "우측");
  private static final Pattern SCALE =
      // with its unit: two digits alone may be the end of a date
      Pattern.compile("\\d{1,3}([.,]\\d)? ?(CM|MM|HU|KPA|M/S|CM/S)");

  private TextMarks() {}

  /** MARKER, SCALE, or null for anything else. */
  static TextKind kind(String text) {
    String plain = text.strip().toUpperCase(Locale.ROOT);
    boolean marks = !plain.isEmpty();
    for (String word : plain.split("\\s+")) {
      marks &= MARKS.contains(word);
    }
    if (marks) {
      return TextKind.MARKER;
    }
    return SCALE.matcher(plain).matches() ? TextKind.SCALE : null;
  }
}
