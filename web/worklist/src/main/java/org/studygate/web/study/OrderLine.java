package org.studygate.web.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studygate.knowledge.SeriesOrder;

/**
 * The brightness order of tissues in a series, for a reader in any language.
 *
 * @param steps the tissues from dark to bright
 * @param type the label that the order speaks for
 * @param clear whether it speaks for that label alone
 */
public record OrderLine(List<Step> steps, String type, boolean clear) {

  /** From this probability on the order speaks for one type. */
  private static final double CLEAR = 0.5;

  /**
   * @param level median brightness 0 to 1, with two digits
   */
  public record Step(String tissue, String level) {}

  /** Null when the order says nothing. */
  static OrderLine of(SeriesOrder order) {
    if (order == null || order.probabilities().isEmpty()) {
      return null;
    }
    Map.Entry<String, Double> best =
        order.probabilities().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return new OrderLine(steps(order), best.getKey(), best.getValue() >= CLEAR);
  }

  private static List<Step> steps(SeriesOrder order) {
    return order.levels().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(level -> new Step(level.getKey(), digits(level.getValue())))
        .toList();
  }

  private static String digits(double level) {
    return String.format(Locale.ROOT, "%.2f", level);
  }
}
