package org.studygate.models.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Volume;
import org.studygate.models.image.Window;

class PreprocessTest {

  @Test
  void shrinkingKeepsTheMean() {
    float[] in = new float[63 * 41];
    for (int i = 0; i < in.length; i++) {
      in[i] = i % 17;
    }

    float[] out = Resize.smooth(in, 63, 41, 20, 20);

    assertThat(mean(out)).isCloseTo(mean(in), within(0.05));
  }

  @Test
  void aThinLineSurvivesTheLargestOfShrinking() {
    float[] in = new float[128 * 128];
    Arrays.fill(in, 70 * 128, 71 * 128, 1);

    float[] out = Resize.largest(in, 128, 128, 32, 32);

    assertThat(out[17 * 32 + 5]).isEqualTo(1);
    assertThat(out[20 * 32 + 5]).isZero();
  }

  @Test
  void aSquareHoldsTheSliceInItsMiddle() {
    Slice square = Resize.square(new Slice(2, 4, new float[] {1, 2, 3, 4, 5, 6, 7, 8}), -1);

    assertThat(square.width()).isEqualTo(4);
    assertThat(square.at(1, 0)).isEqualTo(1);
    assertThat(square.at(0, 0)).isEqualTo(-1);
  }

  @Test
  void zScoresHaveMeanZeroAndDeviationOne() {
    float[] out = Intensity.zScore(new float[] {1, 2, 3, 4, 10});

    assertThat(mean(out)).isCloseTo(0, within(1e-6));
    assertThat(Intensity.zScore(new float[] {5, 5})).containsExactly(0, 0);
  }

  @Test
  void minMaxSpansZeroToOne() {
    assertThat(Intensity.minMax(new float[] {-2, 0, 2})).containsExactly(0, 0.5f, 1);
  }

  @Test
  void percentileWindowsIgnoreOutliers() {
    float[] in = new float[1000];
    for (int i = 0; i < 1000; i++) {
      in[i] = i;
    }
    in[500] = 1e9f;

    Window window = Window.percentiles(in, 1, 99);

    assertThat(window.high()).isLessThan(1000);
    assertThat(window.apply(1e9)).isEqualTo(1);
  }

  @Test
  void equalisationRaisesLocalContrastAndStaysInRange() {
    float[] in = new float[64 * 64];
    for (int i = 0; i < in.length; i++) {
      in[i] = 0.5f + 0.02f * ((i / 3) % 2);
    }

    float[] out = Clahe.apply(in, 64, 64, 4, 4);

    assertThat(out[0]).isBetween(0f, 1f);
    assertThat(Math.abs(out[0] - out[3])).isGreaterThan(0.02f);
  }

  @Test
  void theBodyIsFoundWithItsDarkInside() {
    float[] in = new float[50 * 50];
    for (int i = 0; i < in.length; i++) {
      double r = Math.hypot(i % 50 - 25, i / 50 - 25);
      in[i] = r < 10 ? 1 : r < 18 ? 100 : 2;
    }

    boolean[] body = Foreground.mask(in, 50, 50);

    assertThat(body[25 * 50 + 25]).isTrue();
    assertThat(body[0]).isFalse();
    assertThat(Foreground.share(body)).isCloseTo(Math.PI * 18 * 18 / 2500, within(0.03));
    assertThat(Foreground.depth(body, 50, 50)[25 * 50 + 25]).isGreaterThan(15);
  }

  @Test
  void resamplingKeepsALinearRamp() {
    float[] voxels = new float[10 * 4 * 4];
    for (int i = 0; i < voxels.length; i++) {
      voxels[i] = i % 10;
    }
    Volume fine =
        Grids.resample(new Volume(10, 4, 4, voxels, Placement.aligned(2, 1, 1)), 0.5, 1, 1);

    assertThat(fine.nx()).isEqualTo(37);
    assertThat(fine.at(10, 1, 1)).isCloseTo(2.5f, within(1e-5f));
  }

  @Test
  void reorientingKeepsEveryVoxelAtItsPlaceInThePatient() {
    float[] voxels = new float[2 * 3 * 4];
    for (int i = 0; i < voxels.length; i++) {
      voxels[i] = i;
    }
    // rows run to the head, columns to the right, slices to the front
    Placement placement =
        new Placement(
            new double[] {10, 20, 30},
            new double[][] {{0, 0, 1}, {-1, 0, 0}, {0, -1, 0}},
            new double[] {1, 2, 3});
    Volume in = new Volume(2, 3, 4, voxels, placement);

    Volume out = Grids.toLps(in);

    assertThat(out.dimensions()).containsExactly(3, 4, 2);
    double[] where = in.placement().toPatient(1, 2, 3);
    assertThat(out.placement().toPatient(0, 0, 1)).containsExactly(where);
    assertThat(out.at(0, 0, 1)).isEqualTo(in.at(1, 2, 3));
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
