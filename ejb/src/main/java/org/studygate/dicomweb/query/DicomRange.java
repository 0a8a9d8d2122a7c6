package org.studygate.dicomweb.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studygate.dicomweb.InvalidRequestException;

/**
 * A range of dates or times as text that sorts like what it means (PS3.4 C.2.2.2.5).
 *
 * @param from inclusive, or null
 * @param to inclusive, or null
 */
record DicomRange(String from, String to) {

  private static final Pattern DATES = Pattern.compile("(\\d{8})?(-)?(\\d{8})?");
  private static final Pattern TIMES =
      Pattern.compile("(\\d{2,6}(?:\\.\\d{1,6})?)?(-)?(\\d{2,6}(?:\\.\\d{1,6})?)?");

  /** Completes the end of a range: 1015 lasts to 101559.999999. */
  private static final String LAST_TIME = "235959.999999";

  static DicomRange ofDates(String keyword, String value) {
    String digits = value.replace(".", "");
    Matcher range = match(DATES, keyword, digits);
    return range.group(2) == null
        ? new DicomRange(digits, digits)
        : new DicomRange(range.group(1), range.group(3));
  }

  static DicomRange ofTimes(String keyword, String value) {
    String digits = value.replace(":", "");
    Matcher range = match(TIMES, keyword, digits);
    String to = range.group(2) == null ? range.group(1) : range.group(3);
    return new DicomRange(
        range.group(1), to == null ? null : to + LAST_TIME.substring(to.length()));
  }

  private static Matcher match(Pattern pattern, String keyword, String value) {
    Matcher matcher = pattern.matcher(value);
    if (!matcher.matches() || (matcher.group(1) == null && matcher.group(3) == null)) {
      throw new InvalidRequestException(keyword + " is neither a value nor a range");
    }
    return matcher;
  }
}
