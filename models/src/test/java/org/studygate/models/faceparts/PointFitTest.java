package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PointFitTest {

  private static final double[][] FROM = {{0, 0, 0}, {60, 0, 0}, {30, 25, -29}, {-40, -90, 10}};

  @Test
  void aTurnAndASizeAreFoundAgain() {
    double angle = Math.toRadians(25);
    double[][] to = new double[FROM.length][];
    for (int k = 0; k < FROM.length; k++) {
      double x = FROM[k][0];
      double y = FROM[k][1];
      to[k] =
          new double[] {
            7 + 1.1 * (Math.cos(angle) * x - Math.sin(angle) * y),
            -3 + 1.1 * (Math.sin(angle) * x + Math.cos(angle) * y),
            5 + 1.1 * FROM[k][2]
          };
    }
    double[] weight = {1, 2, 1, 3};

    PointFit fit = PointFit.of(FROM, to, weight);

    assertThat(fit.size()).isCloseTo(1.1, within(1e-6));
    assertThat(fit.turn()[0][0]).isCloseTo(Math.cos(angle), within(1e-6));
    assertThat(fit.turn()[1][0]).isCloseTo(Math.sin(angle), within(1e-6));
    assertThat(fit.shift(FROM, to, weight, 1.1))
        .containsExactly(new double[] {7, -3, 5}, within(1e-4));
  }

  @Test
  void twoPointsAreTooFew() {
    assertThat(PointFit.of(FROM, FROM, new double[] {1, 1, 0, 0})).isNull();
  }
}
