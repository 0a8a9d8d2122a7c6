package org.studygate.deid.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How one person's name can stand in a sentence: its parts alone, in any order, glued together, as
 * initials, inflected, in every script that the name is known in. Patterns are for folded text.
 */
final class NamePatterns {

  private static final Set<String> TITLES =
      Set.of(
          "dr", "mr", "mrs", "ms", "prof", "md", "phd", "jr", "sr", "ii", "iii", "rn", "rt", "do");
  private static final int LONGEST = 8;

  private final Set<String> out = new LinkedHashSet<>();

  private NamePatterns() {}

  /** The alternatives for a person name value (PN: groups by =, components by ^). */
  static Set<String> of(String personName) {
    NamePatterns patterns = new NamePatterns();
    for (String group : personName.split("=")) {
      patterns.addGroup(parts(group));
    }
    return patterns.out;
  }

  /** The folded parts of one group of a name, without titles and punctuation. */
  static List<String> parts(String group) {
    List<String> parts = new ArrayList<>();
    for (String word : Folded.fold(group).split("[^\\p{L}\\p{M}\\-']+")) {
      String part = word.replaceAll("^[\\-']+|[\\-']+$", "");
      if (!part.isEmpty() && !TITLES.contains(part) && parts.size() < LONGEST) {
        parts.add(part);
      }
    }
    return parts;
  }

  private void addGroup(List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      for (int k = 0; k < parts.size(); k++) {
        if (i != k) {
          addPair(parts.get(i), parts.get(k));
        }
      }
    }
    for (String part : parts) {
      addAlone(part);
      if (part.indexOf('-') > 0 || part.indexOf('\'') > 0) {
        for (String piece : part.split("[\\-']")) {
          addAlone(piece);
        }
      }
    }
  }

  private void addAlone(String part) {
    int length = part.codePointCount(0, part.length());
    if (length < 2 || Vocabulary.isTerm(part)) {
      return;
    }
    if (ideographic(part)) {
      out.add("(?<!\\p{IsHangul})" + spelled(part));
    } else if (length == 2) {
      out.add("(?<![\\p{L}\\p{N}])" + spelled(part) + "(?![\\p{L}\\p{N}])");
    } else {
      out.add("(?<!\\p{L})" + prefix(part) + spelled(part) + suffix(part) + "(?!\\p{L})");
    }
  }

  private void addPair(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    String first = spelled(a);
    String second = spelled(b);
    if (ideographic(a) && ideographic(b)) {
      out.add(first + "[\\s^,・·]{0,2}" + second);
      return;
    }
    if (shorter >= 2) {
      out.add(
          "(?<!\\p{L})"
              + prefix(a)
              + first
              + "[^\\p{L}\\p{N}]{0,3}"
              + prefix(b)
              + second
              + suffix(b)
              + "(?!\\p{L})");
    }
    if (b.length() >= 2) {
      String initial = Pattern.quote(a.substring(0, 1));
      out.add("(?<!\\p{L})" + initial + "[.\\s_,^]{0,3}" + second + suffix(b) + "(?!\\p{L})");
      out.add("(?<!\\p{L})" + second + "[.\\s_,^]{1,3}" + initial + "(?!\\p{L})\\.?");
      if (second.length() >= 5 && !Vocabulary.isTerm(b)) {
        out.add("(?<!\\p{L})" + second + initial + "(?!\\p{L})");
      }
    }
  }

  /** Between the pieces of a double name anything may stand. */
  private static String spelled(String part) {
    String[] pieces = part.split("[\\-']");
    List<String> quoted = new ArrayList<>();
    for (String piece : pieces) {
      if (!piece.isEmpty()) {
        quoted.add(Pattern.quote(piece));
      }
    }
    return String.join("[\\s\\-'_.]{0,2}", quoted);
  }

  private static String prefix(String part) {
    return script(part, Character.UnicodeScript.ARABIC)
        ? "(?:\\u0648|\\u0628|\\u0644)?(?:\\u0627\\u0644)?"
        : "";
  }

  private static String suffix(String part) {
    boolean inflected =
        script(part, Character.UnicodeScript.CYRILLIC) && part.length() >= 4
            || script(part, Character.UnicodeScript.ARABIC);
    return inflected ? "\\p{L}{0,3}" : "(?:'?s)?";
  }

  private static boolean ideographic(String part) {
    return script(part, Character.UnicodeScript.HANGUL)
        || script(part, Character.UnicodeScript.HAN)
        || script(part, Character.UnicodeScript.HIRAGANA)
        || script(part, Character.UnicodeScript.KATAKANA);
  }

  private static boolean script(String part, Character.UnicodeScript script) {
    return Character.UnicodeScript.of(part.codePointAt(0)) == script;
  }
}
