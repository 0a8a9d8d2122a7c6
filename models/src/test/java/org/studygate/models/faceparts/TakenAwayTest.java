package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TakenAwayTest {

  private static final double[] NOSE = {0, -60, -20};

  private final float[][] p = new float[HeadGrid.CLASSES][HeadGrid.VOXELS];
  private final float[] input = new float[2 * HeadGrid.VOXELS];

  @Test
  void airWhereTheNoseBelongsSaysThatItIsGone() {
    Arrays.fill(p[0], 0.95f);
    Arrays.fill(input, HeadGrid.VOXELS, input.length, 1);

    assertThat(taken()).isTrue();
  }

  @Test
  void tissueWhereTheNoseBelongsSaysThatItIsThere() {
    Arrays.fill(p[HeadGrid.HEAD], 0.95f);
    Arrays.fill(input, 1);

    assertThat(taken()).isFalse();
  }

  @Test
  void whatLiesOutsideTheImageWasNotTakenAway() {
    Arrays.fill(p[0], 0.95f);

    assertThat(taken()).isFalse();
  }

  private boolean taken() {
    HeadWindow window = HeadWindow.at(new double[3], HeadWindow.PATIENT);
    return new TakenAway(new HeadProbabilities(window, p, input)).at(NOSE);
  }
}
