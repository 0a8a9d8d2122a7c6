package org.studygate.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.studygate.id.PatientText;
import org.studygate.study.PersonNames;
import org.studygate.study.StudyRow;

/** Writes values the way that the user reads them. */
@Named
@RequestScoped
public class Display {

  private static final int EMERGENCY = 80;
  private static final int URGENT = 60;

  @Inject private Preferences preferences;

  private final Clock clock = Clock.systemUTC();

  protected Display() {}

  Display(Preferences preferences) {
    this.preferences = preferences;
  }

  public String name(PatientText name) {
    String line = PersonNames.display(name, preferences.getLocale());
    return line.isEmpty() ? text("patient.unnamed") : line;
  }

  /** The name in the other script, so that two people with one romanised name stay apart. */
  public String otherName(PatientText name) {
    boolean korean = "ko".equals(preferences.getLanguage());
    String other = PersonNames.display(name, korean ? Locale.ENGLISH : Locale.KOREAN);
    return other.equals(PersonNames.display(name, preferences.getLocale())) ? "" : other;
  }

  /** A date of a DICOM header, {@code YYYYMMDD}. */
  public String date(String dicomDate) {
    try {
      LocalDate date = LocalDate.parse(dicomDate, DateTimeFormatter.BASIC_ISO_DATE);
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
          .withLocale(preferences.getLocale())
          .format(date);
    } catch (DateTimeException | NullPointerException notADate) {
      return dicomDate == null ? "" : dicomDate;
    }
  }

  /** When a study was taken: date and time of the header, without zone as the scanner wrote it. */
  public String examined(StudyRow study) {
    String time = study.studyTime() == null ? "" : study.studyTime();
    String date = date(study.studyDate());
    return time.matches("\\d{4}.*")
        ? date + " " + time.substring(0, 2) + ":" + time.substring(2, 4)
        : date;
  }

  public String time(Instant at) {
    return at == null
        ? ""
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(preferences.getLocale())
            .format(at.atZone(preferences.getZone()));
  }

  /** How long ago, in the largest fitting unit. */
  public String since(Instant at) {
    if (at == null) {
      return "";
    }
    Duration passed = Duration.between(at, clock.instant());
    if (passed.toMinutes() < 1) {
      return text("since.now");
    } else if (passed.toHours() < 1) {
      return text("since.minutes", passed.toMinutes());
    } else if (passed.toDays() < 2) {
      return text("since.hours", passed.toHours(), passed.toMinutesPart());
    }
    return text("since.days", passed.toDays());
  }

  /** Age at the examination, or today where its date is not known, in years; months for infants. */
  public String age(StudyRow study) {
    try {
      LocalDate born =
          LocalDate.parse(study.birthDate().reveal(), DateTimeFormatter.BASIC_ISO_DATE);
      LocalDate at =
          study.studyDate() == null || study.studyDate().isBlank()
              ? LocalDate.now(preferences.getZone())
              : LocalDate.parse(study.studyDate(), DateTimeFormatter.BASIC_ISO_DATE);
      Period age = Period.between(born, at);
      if (age.isNegative()) {
        return "";
      }
      return age.getYears() < 2
          ? text("age.months", age.toTotalMonths())
          : text("age.years", age.getYears());
    } catch (DateTimeException notADate) {
      return "";
    }
  }

  public String sex(String code) {
    return code == null || code.isBlank() ? "" : translated("sex.", code);
  }

  /** The word for a code such as a state, or the code itself where there is none. */
  public String translated(String prefix, Object code) {
    if (code == null) {
      return "";
    }
    String key = prefix + code;
    return Texts.has(preferences.getLocale(), key) ? text(key) : code.toString();
  }

  /** The beginning of a text that may be long. */
  public String cut(String text, int length) {
    return text == null || text.length() <= length
        ? text
        : text.substring(0, length).stripTrailing() + "…";
  }

  /** A size in the largest fitting unit. */
  public String bytes(long size) {
    if (size < 1_000_000) {
      return Math.max(1, size / 1000) + " kB";
    }
    return size < 1_000_000_000
        ? String.format(preferences.getLocale(), "%.1f MB", size / 1e6)
        : String.format(preferences.getLocale(), "%.2f GB", size / 1e9);
  }

  public String percent(double fraction) {
    return Math.round(fraction * 100) + " %";
  }

  public String priority(int priority) {
    return text(
        priority >= EMERGENCY
            ? "priority.emergency"
            : priority >= URGENT ? "priority.urgent" : "priority.routine");
  }

  public String priorityStyle(int priority) {
    return priority >= EMERGENCY ? "bad" : priority >= URGENT ? "warn" : "flat";
  }

  public String text(String key, Object... arguments) {
    return Texts.of(preferences.getLocale(), key, arguments);
  }
}
