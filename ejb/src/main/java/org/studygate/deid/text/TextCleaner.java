package org.studygate.deid.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a patient out of free text and keeps the words of the trade. Thread-safe.
 *
 * <p>What is known of the patient goes everywhere. In descriptions also what looks like a person, a
 * date, a number by which somebody is filed, or an address.
 */
public final class TextCleaner {

  private static final Pattern UID =
      Pattern.compile("(?<![\\d.])[0-2](?:\\.(?:0|[1-9]\\d*)){5,}(?![\\d])");

  private final List<Pattern> known;

  TextCleaner(List<Pattern> known) {
    this.known = known;
  }

  /** A cleaner that knows of nobody. */
  public static TextCleaner general() {
    return new TextCleaner(List.of());
  }

  /** Whether the text says something that is known of the patient. */
  public boolean knows(String text) {
    String folded = Folded.fold(text);
    return known.stream().anyMatch(p -> p.matcher(folded).find());
  }

  /** A description without the patient and without anything that looks like a person. */
  public String description(String text, UnaryOperator<String> uids) {
    if (text.isBlank()) {
      return text;
    }
    String mapped = replaceUids(text, uids);
    Spans spans = new Spans();
    Folded folded = Folded.of(mapped);
    mark(known, folded, spans);
    mark(LooksLike.STRONG, folded, spans);
    mark(LooksLike.IN_DESCRIPTIONS, folded, spans);
    markStreets(folded, spans);
    PersonMentions.mark(mapped, spans);
    keepUids(mapped, spans);
    return spans.isEmpty() ? mapped : spans.removeFrom(mapped);
  }

  /** Any other text: without the patient and without what hardly means anything but a person. */
  public String other(String text, UnaryOperator<String> uids) {
    if (text.isBlank()) {
      return text;
    }
    String mapped = replaceUids(text, uids);
    Spans spans = new Spans();
    Folded folded = Folded.of(mapped);
    mark(known, folded, spans);
    mark(LooksLike.STRONG, folded, spans);
    keepUids(mapped, spans);
    return spans.isEmpty() ? mapped : spans.removeFrom(mapped);
  }

  private static String replaceUids(String text, UnaryOperator<String> uids) {
    return text.indexOf('.') < 0 ? text : UID.matcher(text).replaceAll(m -> uids.apply(m.group()));
  }

  /** New UIDs are long numbers too, but say nothing. */
  private static void keepUids(String text, Spans spans) {
    Matcher m = Pattern.compile("2\\.25\\.\\d{20,39}").matcher(text);
    while (m.find()) {
      spans.remove(m.start(), m.end());
    }
  }

  /** Streets, unless their name is made of terms, as in "3 views dr". */
  private static void markStreets(Folded folded, Spans spans) {
    Matcher m = LooksLike.STREET.matcher(folded.text());
    while (m.find()) {
      if (Arrays.stream(m.group(1).strip().split("\\s+")).noneMatch(Vocabulary::isTerm)) {
        spans.add(folded.start(m.start()), folded.end(m.end()));
      }
    }
  }

  private static void mark(List<Pattern> patterns, Folded folded, Spans spans) {
    for (Pattern pattern : patterns) {
      Matcher m = pattern.matcher(folded.text());
      while (m.find()) {
        if (m.end() > m.start()) {
          spans.add(folded.start(m.start()), folded.end(m.end()));
        }
      }
    }
  }
}
