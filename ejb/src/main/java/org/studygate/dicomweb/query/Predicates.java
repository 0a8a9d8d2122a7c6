package org.studygate.dicomweb.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.study.NameSearch;

/** Turns what a client asks for into predicates over the index (PS3.4 C.2.2.2). */
final class Predicates {

  private static final int MOST_UIDS = 1000;
  private static final String LIKE = "%s like %s escape '" + Wildcards.ESCAPE + "'";

  private final Condition condition;
  private final boolean fuzzy;

  Predicates(Condition condition, boolean fuzzy) {
    this.condition = condition;
    this.fuzzy = fuzzy;
  }

  void add(SearchKey key, String value) {
    switch (key.match()) {
      case TEXT -> text(key.column(), value);
      case NAME -> name(key.column(), value);
      case DATE -> range(key, DicomRange.ofDates(key.keyword(), value));
      case TIME -> range(key, DicomRange.ofTimes(key.keyword(), value));
      case UID -> uids(key, value);
      case NUMBER -> number(key, value);
      case MODALITIES -> modalities(value);
      default -> throw new IllegalStateException("no rule for " + key);
    }
  }

  private void text(String column, String value) {
    if (Wildcards.matchEverything(value)) {
      return;
    }
    if (Wildcards.in(value)) {
      // Staff write "brain", the scanner "BRAIN": a wildcard search disregards case.
      String pattern = Wildcards.toLike(value.toUpperCase(Locale.ROOT));
      condition.and(LIKE.formatted("upper(" + column + ")", condition.bind(pattern)));
    } else {
      condition.and(column + " = " + condition.bind(value));
    }
  }

  /** Every component group is matched: {@code alphabetic=ideographic=phonetic}. */
  private void name(String column, String value) {
    if (fuzzy) {
      for (String word : NameSearch.fold(value).split("[\\s^=,*?]+")) {
        if (!word.isEmpty()) {
          String pattern = "%" + Wildcards.literal(word) + "%";
          condition.and(LIKE.formatted(column, condition.bind(pattern)));
        }
      }
      return;
    }
    if (Wildcards.matchEverything(value)) {
      return;
    }
    String pattern = Wildcards.toLike(NameSearch.fold(value));
    String anyGroup =
        inAnyGroup(pattern).stream()
            .map(p -> LIKE.formatted(column, condition.bind(p)))
            .collect(Collectors.joining(" or "));
    condition.and("(" + anyGroup + ")");
  }

  /** The groups of a name stand with an equals sign between them. */
  private static Set<String> inAnyGroup(String pattern) {
    String open = pattern.startsWith("%") ? pattern : "%=" + pattern;
    Set<String> patterns = new LinkedHashSet<>(List.of(pattern, open));
    if (!pattern.endsWith("%")) {
      patterns.add(pattern + "=%");
      patterns.add(open + "=%");
    }
    return patterns;
  }

  private void range(SearchKey key, DicomRange range) {
    if (range.from() != null) {
      condition.and(key.column() + " >= " + condition.bind(range.from()));
    }
    if (range.to() != null) {
      condition.and(key.column() + " <= " + condition.bind(range.to()));
    }
  }

  private void uids(SearchKey key, String value) {
    List<String> uids = List.of(value.split("[\\\\,]"));
    if (uids.size() > MOST_UIDS) {
      throw new InvalidRequestException(key.keyword() + " lists more than " + MOST_UIDS + " UIDs");
    }
    condition.and(key.column() + " in " + condition.bind(uids));
  }

  private void number(SearchKey key, String value) {
    try {
      condition.and(key.column() + " = " + condition.bind(Integer.valueOf(value)));
    } catch (NumberFormatException e) {
      throw new InvalidRequestException(key.keyword() + " must be a whole number");
    }
  }

  private void modalities(String value) {
    List<String> modalities = List.of(value.split("[\\\\,]"));
    condition.and(
        "exists (select 1 from Series m where m.study = s and m.modality in "
            + condition.bind(modalities)
            + ")");
  }
}
