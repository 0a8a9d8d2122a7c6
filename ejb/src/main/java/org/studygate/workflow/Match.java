package org.studygate.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;

/** The engine's query criteria on values in memory; a criterion that is null matches all. */
final class Match {

  private Match() {}

  static boolean equal(String value, String wanted) {
    return wanted == null || wanted.equals(value);
  }

  static boolean among(String value, String[] wanted) {
    return wanted == null || Arrays.asList(wanted).contains(value);
  }

  /** SQL's {@code like} with {@code %}, in any case. */
  static boolean like(String value, String pattern) {
    if (pattern == null) {
      return true;
    }
    String regex =
        Arrays.stream(pattern.toLowerCase(Locale.ROOT).split("%", -1))
            .map(Pattern::quote)
            .reduce((a, b) -> a + ".*" + b)
            .orElse("");
    return value != null && value.toLowerCase(Locale.ROOT).matches(regex);
  }

  static <T> List<T> page(Stream<T> matches, Page page) {
    return page == null
        ? matches.toList()
        : matches.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
  }
}
