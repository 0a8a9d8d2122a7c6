package org.studygate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the beginning of a name, as people type it, can look like in the index: {@code Hong, Gil}
 * and {@code hong gil} begin {@code HONG^GILDONG}; {@code 홍길동} stands as {@code 홍^길동} in the first
 * or in a later component group.
 */
final class NamePatterns {

  /** Stands for any text; no name holds it. */
  static final String ANYTHING = "\u0000";

  private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s*,\\s*|\\s+");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("[\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  private NamePatterns() {}

  static List<String> of(String typed) {
    String name = BETWEEN_PARTS.matcher(NameSearch.fold(typed.strip())).replaceAll("^");
    List<String> patterns = new ArrayList<>();
    patterns.add(name + ANYTHING);
    if (EAST_ASIAN.matcher(name).find()) {
      // These groups come later in the name, where no index helps; names in Latin letters, which
      // are the most, are not slowed down by it.
      patterns.add(ANYTHING + "=" + name + ANYTHING);
      if (name.length() > 1 && name.indexOf('^') < 0) {
        String parted = name.charAt(0) + "^" + name.substring(1);
        patterns.add(parted + ANYTHING);
        patterns.add(ANYTHING + "=" + parted + ANYTHING);
      }
    }
    return patterns;
  }
}
