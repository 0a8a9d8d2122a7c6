package org.studygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;

class GateOrderTest {

  private static final String SETTING = "STUDYGATE_GATE_ORDER";

  @AfterEach
  void reset() {
    System.clearProperty(SETTING);
  }

  @Test
  void is_quality_first_by_default() {
    assertThat(GateOrder.of(new Settings())).isEqualTo(GateOrder.QUALITY_FIRST);
  }

  @Test
  void is_what_the_setting_says() {
    System.setProperty(SETTING, "Parallel");
    assertThat(GateOrder.of(new Settings()).settingValue()).isEqualTo("parallel");
  }

  @Test
  void names_the_choices_when_the_setting_is_none() {
    System.setProperty(SETTING, "random");
    assertThatThrownBy(() -> GateOrder.of(new Settings()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "STUDYGATE_GATE_ORDER is 'random', but must be quality-first or type-first or parallel");
  }
}
