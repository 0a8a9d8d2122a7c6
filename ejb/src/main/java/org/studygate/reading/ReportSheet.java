package org.studygate.reading;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studygate.study.PersonNames;
import org.studygate.study.StudyRow;

/** What stands on the sheet of a signed report, in a reader's language; HTML and PDF lay it out. */
final class ReportSheet {

  /** A line of the head. */
  record Fact(String label, String value) {}

  /** A titled part of the body; {@code signature} is empty unless the part has its own. */
  record Part(String title, String text, String signature) {}

  private static final ResourceBundle.Control ENGLISH_ELSE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final StudyRow study;
  private final ReportView report;
  private final Locale locale;
  private final ZoneId zone;
  private final ResourceBundle labels;

  ReportSheet(StudyRow study, ReportView report, Locale locale, ZoneId zone) {
    this.study = study;
    this.report = report;
    this.locale = locale;
    this.zone = zone;
    this.labels =
        ResourceBundle.getBundle("org.studygate.reading.ReportLabels", locale, ENGLISH_ELSE);
  }

  Locale locale() {
    return locale;
  }

  String title() {
    return labels.getString("title");
  }

  String patientName() {
    return PersonNames.display(study.patientName(), locale);
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "patient", patientName());
    add(facts, "patientId", study.patientId().reveal());
    add(facts, "birthDate", date(study.birthDate().reveal()));
    add(facts, "sex", sex(study.sex()));
    add(facts, "study", study.description().reveal());
    add(facts, "studyDate", examined());
    add(facts, "accession", study.accessionNumber().reveal());
    add(facts, "referring", PersonNames.display(study.referringPhysician(), locale));
    add(facts, "modality", meaning(report.text().modality()));
    add(facts, "bodyPart", meaning(report.text().bodyPart()));
    return facts;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    String findings = report.text().findings().reveal().strip();
    parts.add(
        new Part(
            labels.getString("findings"),
            findings.isEmpty() ? labels.getString("none") : findings,
            ""));
    parts.add(
        new Part(
            labels.getString("impression"),
            report.text().impression().reveal().strip(),
            signed(report.signature())));
    for (ReportView.Addendum addendum : report.addenda()) {
      parts.add(
          new Part(
              format("addendum", addendum.number()),
              addendum.text().reveal().strip(),
              signed(addendum.signature())));
    }
    return parts;
  }

  String page(int number, int of) {
    return format("page", number, of);
  }

  /** Identifies the report below every page: a page alone must still say whose it is. */
  String footer() {
    return Stream.of(patientName(), study.patientId().reveal())
        .filter(text -> text != null && !text.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private String signed(ReportView.Signature signature) {
    return signature == null
        ? labels.getString("draft")
        : format("signed", signature.name(), time(signature.at()));
  }

  /** With the zone: who reads the report may be in another. */
  private String time(Instant at) {
    return new DateTimeFormatterBuilder()
        .appendLocalized(FormatStyle.LONG, FormatStyle.SHORT)
        .appendLiteral(' ')
        .appendZoneText(TextStyle.SHORT)
        .toFormatter(locale)
        .format(at.atZone(zone));
  }

  private String examined() {
    String date = date(study.studyDate());
    String time = study.studyTime() == null ? "" : study.studyTime();
    if (date.isEmpty() || !time.matches("\\d{4}.*")) {
      return date;
    }
    return date + " " + time.substring(0, 2) + ":" + time.substring(2, 4);
  }

  private String date(String dicomDate) {
    if (dicomDate == null || dicomDate.isBlank()) {
      return "";
    }
    try {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
          .withLocale(locale)
          .format(LocalDate.parse(dicomDate, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException notADate) {
      return dicomDate;
    }
  }

  private String sex(String code) {
    try {
      return code == null || code.isBlank() ? "" : labels.getString("sex." + code);
    } catch (MissingResourceException otherCode) {
      return code;
    }
  }

  private String format(String key, Object... arguments) {
    return new MessageFormat(labels.getString(key), locale).format(arguments);
  }

  private void add(List<Fact> facts, String key, String value) {
    if (!value.isBlank()) {
      facts.add(new Fact(labels.getString(key), value));
    }
  }

  private static String meaning(CodedConcept concept) {
    return concept == null ? "" : concept.meaning();
  }
}
