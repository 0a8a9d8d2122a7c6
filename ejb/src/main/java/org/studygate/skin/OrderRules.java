package org.studygate.skin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Set;
import org.studygate.id.PatientText;

/** What has to be said of a photo, and what values DICOM has room for (PS3.5 table 6.2-1). */
final class OrderRules {

  private static final Set<String> SEXES = Set.of("", "M", "F", "O");
  private static final Set<String> SIDES = Set.of("R", "L", "B");
  private static final int LONGEST_NAME = 190;
  private static final int LONGEST = 64;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private OrderRules() {}

  /**
   * @throws InvalidPhotoException when it cannot be so
   */
  static void check(PhotoOrder order, LocalDateTime now) {
    require(order.consent(), "the patient's consent is missing (consent)");
    checkPatient(order.patientName(), order.patientId());
    require(isDate(order.birthDate(), now), "birthDate is no date (YYYY-MM-DD) of the past");
    require(SEXES.contains(order.sex()), "sex is M, F, O or missing");
    require(order.bodySite() != null, "bodySite is missing or unknown");
    require(
        order.laterality() == null || SIDES.contains(order.laterality()),
        "laterality is R, L, B or missing");
    require(
        order.laterality() != null || !order.bodySite().paired(),
        "laterality is missing: this body site has a left and a right one");
    require(
        order.device() == null || order.device().length() <= LONGEST,
        "device is longer than 64 characters");
    require(
        order.takenAt() == null || !order.takenAt().isAfter(now.plusDays(1)),
        "takenAt lies in the future");
    require(
        order.visit() == null || order.visit().matches("[A-Za-z0-9-]{1,36}"),
        "visit is no id of at most 36 letters, digits and dashes");
  }

  /**
   * @throws InvalidPhotoException when it cannot be so
   */
  static void check(PhotoLinkOrder order, LocalDateTime now, int mostHours, int mostPhotos) {
    checkPatient(order.patientName(), order.patientId());
    require(isDate(order.birthDate(), now), "birthDate is no date (YYYY-MM-DD) of the past");
    require(SEXES.contains(order.sex()), "sex is M, F, O or missing");
    require(
        order.laterality() == null || SIDES.contains(order.laterality()),
        "laterality is R, L, B or missing");
    require(
        order.hours() >= 1 && order.hours() <= mostHours,
        "hours is no number of 1 to " + mostHours);
    require(
        order.photos() >= 1 && order.photos() <= mostPhotos,
        "photos is no number of 1 to " + mostPhotos);
  }

  private static void checkPatient(PatientText name, PatientText id) {
    require(!blank(id), "the patient's id is missing (patientId)");
    require(!blank(name), "the patient's name is missing (patientName)");
    require(fits(id, LONGEST), "patientId is longer than 64 characters");
    require(fits(name, LONGEST_NAME), "patientName is longer than 190 characters");
    require(plain(id), "patientId has a backslash or control character");
    require(plain(name), "patientName has a backslash or control character");
  }

  private static void require(boolean fine, String sentence) {
    if (!fine) {
      throw new InvalidPhotoException(sentence);
    }
  }

  private static boolean blank(PatientText text) {
    return text.reveal().isBlank();
  }

  private static boolean fits(PatientText text, int most) {
    return text.reveal().length() <= most;
  }

  private static boolean plain(PatientText text) {
    return text.reveal().chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
  }

  private static boolean isDate(PatientText date, LocalDateTime now) {
    if (date.isEmpty()) {
      return true;
    }
    try {
      LocalDate born = LocalDate.parse(date.reveal(), DATE);
      return born.getYear() >= 1850 && !born.isAfter(now.toLocalDate());
    } catch (DateTimeException notADate) {
      return false;
    }
  }
}
