package org.studygate.deid.pixeltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMarksTest {

  @ParameterizedTest
  @CsvSource({
    "R,MARKER",
    "l,MARKER",
    "AP ERECT,MARKER",
    "우측,MARKER",
    "10 cm,SCALE",
    "5mm,SCALE",
  })
  void marks_and_scales_may_stay(String text, TextKind kind) {
    assertThat(TextMarks.kind(text)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KIM", "R. LEE", "19840203", "33", "L 1234567", "1984", "", "김"})
  void names_numbers_and_dates_are_never_taken_for_marks(String text) {
    assertThat(TextMarks.kind(text)).isNull();
  }
}
