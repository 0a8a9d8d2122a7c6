package org.studygate.web.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.studygate.knowledge.SeriesOrder;
import org.studygate.web.study.OrderLine.Step;

class OrderLineTest {

  private static final Map<String, Double> LEVELS = Map.of("WM", 0.614, "CSF", 0.12, "GM", 0.45);

  @Test
  void tissues_stand_from_dark_to_bright_before_the_type_that_they_speak_for() {
    OrderLine line = OrderLine.of(order(Map.of("MR_T1", 0.8, "MR_T2", 0.2)));

    assertThat(line.steps())
        .containsExactly(new Step("CSF", "0.12"), new Step("GM", "0.45"), new Step("WM", "0.61"));
    assertThat(line.type()).isEqualTo("MR_T1");
    assertThat(line.clear()).isTrue();
  }

  @Test
  void an_order_that_fits_several_types_is_not_clear() {
    assertThat(OrderLine.of(order(Map.of("A", 0.4, "B", 0.3, "C", 0.3))).clear()).isFalse();
  }

  @Test
  void an_order_that_says_nothing_has_no_line() {
    assertThat(OrderLine.of(order(Map.of()))).isNull();
    assertThat(OrderLine.of(null)).isNull();
  }

  private static SeriesOrder order(Map<String, Double> probabilities) {
    return new SeriesOrder(LEVELS, probabilities, "", "1.0.0");
  }
}
