package org.studygate.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;

/** In which order a study passes its two gates: the setting {@code STUDYGATE_GATE_ORDER}. */
public enum GateOrder {
  QUALITY_FIRST,
  TYPE_FIRST,
  PARALLEL;

  /**
   * @throws InvalidSettingException when the setting is none of the orders
   */
  public static GateOrder of(Settings settings) {
    String value = settings.required("STUDYGATE_GATE_ORDER");
    return Arrays.stream(values())
        .filter(order -> order.settingValue().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    "STUDYGATE_GATE_ORDER is '%s', but must be %s".formatted(value, choices())));
  }

  /** As the setting and the process write it. */
  public String settingValue() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String choices() {
    return Arrays.stream(values()).map(GateOrder::settingValue).collect(Collectors.joining(" or "));
  }
}
