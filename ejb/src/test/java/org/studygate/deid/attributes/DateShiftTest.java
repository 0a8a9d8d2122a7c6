package org.studygate.deid.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.studygate.deid.ReleaseKey;

class DateShiftTest {

  private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;
  private final ReleaseKey key = ReleaseKey.random();
  private final DateShift shift = DateShift.of(key, "id:4711");

  @Test
  void intervals_between_dates_of_a_patient_stay() {
    LocalDate a = LocalDate.parse(shift.date("20240229"), BASIC);
    LocalDate b = LocalDate.parse(shift.date("20250301"), BASIC);

    assertThat(ChronoUnit.DAYS.between(a, b)).isEqualTo(366);
    assertThat(a).isBefore(LocalDate.of(2023, 2, 1));
  }

  @Test
  void patients_are_shifted_differently_and_one_patient_always_alike() {
    assertThat(DateShift.of(key, "id:4711").days()).isEqualTo(shift.days());
    assertThat(DateShift.of(key, "id:4712").days()).isNotEqualTo(shift.days());
    assertThat(DateShift.of(ReleaseKey.random(), "id:4711").days()).isNotEqualTo(shift.days());
  }

  @Test
  void old_spellings_of_dates_are_understood() {
    assertThat(shift.date("1998.04.01")).isEqualTo(shift.date("19980401"));
  }

  @Test
  void times_and_zones_of_a_date_time_stay() {
    assertThat(shift.dateTime("20240229153012.123456+0900"))
        .startsWith(shift.date("20240229"))
        .endsWith("153012.123456+0900");
    assertThat(shift.dateTime("202402")).hasSize(6);
    assertThat(shift.dateTime("2024")).hasSize(4);
  }

  @Test
  void what_is_no_date_becomes_nothing() {
    assertThat(shift.date("20240230")).isEmpty();
    assertThat(shift.date("Kim 1990")).isEmpty();
    assertThat(shift.dateTime("at noon")).isEmpty();
  }
}
