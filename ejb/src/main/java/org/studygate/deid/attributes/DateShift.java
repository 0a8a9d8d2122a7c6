package org.studygate.deid.attributes;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studygate.deid.ReleaseKey;

/**
 * Moves all dates of one patient back by the same number of days, so that intervals stay. The
 * number, 400 to 4,000 days, follows from the key and the patient. Times of day and time zones stay
 * as they are.
 */
public final class DateShift {

  private static final int LEAST = 400;
  private static final int SPAN = 3_600;
  private static final Pattern DATE = Pattern.compile("(\\d{4})[.\\-/]?(\\d{2})[.\\-/]?(\\d{2})");
  private static final Pattern DATE_TIME =
      Pattern.compile("(\\d{4})(\\d{2})?(\\d{2})?(\\d{2,6}(?:\\.\\d{1,6})?)?([+\\-]\\d{4})?");

  private final int days;

  private DateShift(int days) {
    this.days = days;
  }

  public static DateShift of(ReleaseKey key, String patient) {
    long bits = ByteBuffer.wrap(key.hash("dates", patient)).getLong() & Long.MAX_VALUE;
    return new DateShift(LEAST + (int) (bits % SPAN));
  }

  /** How many days earlier the shifted dates are. */
  public int days() {
    return days;
  }

  /** A shifted DA value as eight digits, or empty when the value is no date. */
  public String date(String value) {
    Matcher m = DATE.matcher(value.strip());
    if (!m.matches()) {
      return "";
    }
    LocalDate date = day(m.group(1), m.group(2), m.group(3));
    return date == null ? "" : basic(date.minusDays(days));
  }

  /** A shifted DT value of the same precision, or empty when the value is no date and time. */
  public String dateTime(String value) {
    Matcher m = DATE_TIME.matcher(value.strip());
    if (!m.matches()) {
      return "";
    }
    String month = m.group(2) == null ? "07" : m.group(2);
    String dayOfMonth = m.group(3) == null ? "15" : m.group(3);
    LocalDate date = day(m.group(1), month, dayOfMonth);
    if (date == null) {
      return "";
    }
    String shifted = basic(date.minusDays(days));
    int digits = m.group(2) == null ? 4 : m.group(3) == null ? 6 : 8;
    return shifted.substring(0, digits)
        + (m.group(4) == null ? "" : m.group(4))
        + (m.group(5) == null ? "" : m.group(5));
  }

  private static LocalDate day(String year, String month, String dayOfMonth) {
    try {
      return LocalDate.of(
          Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(dayOfMonth));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String basic(LocalDate date) {
    return "%04d%02d%02d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
