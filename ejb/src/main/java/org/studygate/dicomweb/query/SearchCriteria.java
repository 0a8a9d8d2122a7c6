package org.studygate.dicomweb.query;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studygate.dicomweb.InvalidRequestException;

/**
 * The query parameters of a search, understood (PS3.18 8.3.4, 10.6.1.2).
 *
 * @param matches non-empty values by key; a key asked for without value matches everything
 * @param includes tags of the further attributes wanted
 * @param limit at most this many results; never more than {@link #MAX_LIMIT}
 */
record SearchCriteria(
    Map<SearchKey, String> matches,
    Set<Integer> includes,
    boolean includeAll,
    boolean fuzzy,
    int limit,
    int offset) {

  static final int DEFAULT_LIMIT = 1000;
  static final int MAX_LIMIT = 20_000;

  private static final Set<String> HANDLED_ELSEWHERE = Set.of("accept", "charset");

  static SearchCriteria parse(SearchLevel level, Map<String, List<String>> parameters) {
    Map<SearchKey, String> matches = new EnumMap<>(SearchKey.class);
    Set<Integer> includes = new LinkedHashSet<>();
    boolean all = false;
    boolean fuzzy = false;
    int limit = DEFAULT_LIMIT;
    int offset = 0;
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      List<String> values = parameter.getValue();
      switch (parameter.getKey()) {
        case "limit" -> limit = Math.min(MAX_LIMIT, number("limit", values));
        case "offset" -> offset = number("offset", values);
        case "fuzzymatching" -> fuzzy = truth(values);
        case "includefield" -> all |= include(values, includes);
        default -> match(level, parameter.getKey(), values, matches);
      }
    }
    return new SearchCriteria(matches, includes, all, fuzzy, limit, offset);
  }

  SearchCriteria withLimit(int most) {
    return new SearchCriteria(matches, includes, includeAll, fuzzy, Math.min(limit, most), offset);
  }

  private static int number(String name, List<String> values) {
    try {
      int number = Integer.parseInt(single(name, values));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new InvalidRequestException(name + " must be a whole number from 0");
  }

  private static boolean truth(List<String> values) {
    return switch (single("fuzzymatching", values)) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw new InvalidRequestException("fuzzymatching must be true or false");
    };
  }

  /** Whether everything was asked for. */
  private static boolean include(List<String> values, Set<Integer> includes) {
    boolean all = false;
    for (String value : values) {
      for (String name : value.split(",")) {
        if ("all".equals(name)) {
          all = true;
        } else if (!name.isBlank()) {
          // A path into a sequence asks for the sequence.
          String root = name.strip().split("\\.")[0];
          includes.add(
              AttributeNames.tagOf(root)
                  .orElseThrow(
                      () -> new InvalidRequestException("includefield names no attribute")));
        }
      }
    }
    return all;
  }

  private static void match(
      SearchLevel level, String name, List<String> values, Map<SearchKey, String> matches) {
    if (HANDLED_ELSEWHERE.contains(name)) {
      return;
    }
    int tag =
        AttributeNames.tagOf(name)
            .orElseThrow(() -> new InvalidRequestException("a query parameter names no attribute"));
    SearchKey key =
        SearchKey.of(tag)
            .filter(k -> level.isAtLeast(k.level()))
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "(%04X,%04X) cannot be searched by at this level"
                            .formatted(tag >>> 16, tag & 0xFFFF)));
    String value =
        key.match() == Match.UID || key.match() == Match.MODALITIES
            ? String.join("\\", values)
            : single(key.keyword(), values);
    if (!value.isBlank()) {
      matches.put(key, value.strip());
    }
  }

  private static String single(String name, List<String> values) {
    if (values.size() != 1) {
      throw new InvalidRequestException(name + " must be given once");
    }
    return values.get(0).strip();
  }
}
