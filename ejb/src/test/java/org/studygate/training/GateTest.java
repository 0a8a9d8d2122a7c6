package org.studygate.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.studygate.training.GateReason.Code;

class GateTest {

  private static final TrainingSettings SETTINGS =
      new TrainingSettings(0.9, 6, 2, 1000, 3, 1e-3, 10, "1g");

  private final PhotoCounts counts = PhotoCounts.of(TrainingDesk.photos(40));
  private final Gate gate = new Gate(SETTINGS);

  @Test
  void a_version_above_the_bar_and_no_worse_than_the_one_in_service_passes() {
    GateVerdict verdict = decide(94, 94);

    assertThat(verdict.accepted()).isTrue();
    assertThat(verdict.wanted()).isEmpty();
    assertThat(verdict.reasons())
        .extracting(GateReason::code)
        .containsExactly(Code.ABOVE_BAR, Code.NOT_WORSE);
    assertThat(verdict.reasons().get(0).values()).containsExactly("94.0 %", "90.0 %");
  }

  @Test
  void the_bar_must_be_exceeded_and_not_only_reached() {
    assertThat(decide(90, 50).accepted()).isFalse();
    assertThat(decide(90, 50).reasons())
        .filteredOn(reason -> !reason.good())
        .extracting(GateReason::code)
        .containsExactly(Code.NOT_ABOVE_BAR);
  }

  @Test
  void one_that_is_worse_than_the_version_in_service_is_refused_though_it_is_above_the_bar() {
    GateVerdict verdict = decide(92, 94);

    assertThat(verdict.accepted()).isFalse();
    assertThat(verdict.reasons())
        .filteredOn(reason -> !reason.good())
        .singleElement()
        .satisfies(
            reason -> assertThat(reason.values()).containsExactly("92.0 %", "1.0.0", "94.0 %"));
  }

  @Test
  void one_that_calls_everything_usable_is_refused_however_often_that_is_right() {
    TrainingFigures blind =
        new TrainingFigures(
            100,
            20,
            0.96,
            0.5,
            0.0,
            1.0,
            null,
            List.of("usable", "focus"),
            List.of(List.of(96, 0), List.of(4, 0)));

    GateVerdict verdict = gate.decide(counts, blind, "1.0.0", TrainingDesk.figures(50), "1.0.0");

    assertThat(verdict.accepted()).isFalse();
    assertThat(verdict.reasons())
        .filteredOn(reason -> !reason.good())
        .extracting(GateReason::code)
        .containsExactly(Code.GUESSES);
  }

  @Test
  void it_is_refused_when_another_version_came_into_service_meanwhile() {
    TrainingFigures good = TrainingDesk.figures(98);

    assertThat(gate.decide(counts, good, "1.0.0", good, "trained-7").accepted()).isFalse();
  }

  @Test
  void a_refusal_says_how_many_of_which_class_would_help() {
    TrainingFigures lopsided =
        new TrainingFigures(
            100,
            20,
            0.8,
            0.9,
            0.62,
            0.98,
            0.6,
            List.of("usable", "focus"),
            List.of(List.of(49, 1), List.of(19, 31)));

    GateVerdict verdict = gate.decide(counts, lopsided, "1.0.0", lopsided, "1.0.0");

    assertThat(verdict.wanted()).hasSize(1);
    assertThat(verdict.wanted().get(0).label()).isEqualTo("focus");
    assertThat(verdict.wanted().get(0).photos()).isBetween(10, 500);
  }

  @Test
  void too_few_photos_are_told_by_class_and_patients() {
    GateVerdict verdict = gate.enough(PhotoCounts.of(TrainingDesk.photos(3)));

    assertThat(verdict.accepted()).isFalse();
    assertThat(verdict.reasons())
        .extracting(GateReason::code)
        .contains(Code.FEW_TO_LEARN, Code.FEW_HELD_BACK);
    assertThat(verdict.wanted()).extracting(Wanted::label).containsExactly("usable", "unusable");
    assertThat(gate.enough(counts).accepted()).isTrue();
  }

  private GateVerdict decide(int right, int before) {
    return gate.decide(
        counts, TrainingDesk.figures(right), "1.0.0", TrainingDesk.figures(before), "1.0.0");
  }
}
