package org.studygate.health;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Figures in the text format of Prometheus 0.0.4. Units stand in the names: {@code _seconds},
 * {@code _bytes}; what only grows ends in {@code _total}.
 */
public final class Metrics {

  /** By metric name: its head, then its samples. */
  private final Map<String, StringBuilder> families = new LinkedHashMap<>();

  /**
   * Adds something that goes up and down.
   *
   * @param labels names and values in turn
   */
  public Metrics gauge(String name, String help, double value, String... labels) {
    return add("gauge", name, help, value, labels);
  }

  /** Adds something that only grows from the start of the node on. */
  public Metrics counter(String name, String help, double value, String... labels) {
    return add("counter", name, help, value, labels);
  }

  private Metrics add(String type, String name, String help, double value, String... labels) {
    StringBuilder family =
        families.computeIfAbsent(
            name,
            n -> new StringBuilder("# HELP %s %s%n# TYPE %s %s%n".formatted(n, help, n, type)));
    family.append(name);
    for (int i = 0; i < labels.length; i += 2) {
      family.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
      family.append(escaped(labels[i + 1])).append('"');
    }
    family.append(labels.length == 0 ? " " : "} ").append(number(value)).append('\n');
    return this;
  }

  /** Whole numbers without a fraction, as counters are. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.6g", value);
  }

  private static String escaped(String value) {
    return String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** The whole text. */
  @Override
  public String toString() {
    return String.join("", families.values());
  }
}
