package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.schedule.ISchedule;

class WarmFlatFallTest {

  @Test
  void theRateRisesStaysAndFallsToNearlyNothing() {
    ISchedule rate = WarmFlatFall.rate(0.002, 10_000);

    assertThat(rate.valueAt(0, 0)).isLessThan(0.0001);
    assertThat(rate.valueAt(300, 0)).isEqualTo(0.002);
    assertThat(rate.valueAt(5_900, 0)).isEqualTo(0.002);
    assertThat(rate.valueAt(8_000, 0)).isBetween(0.0009, 0.0011);
    assertThat(rate.valueAt(10_000, 0)).isLessThan(0.00003);
  }
}
