package org.studygate.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.image.Volume;

/** What is written fits the series: rescale, stored bits, padding, noise. */
class StoredValuesTest {

  private static final SyntheticHead HEAD = SyntheticHead.ct(4);
  private static final int PADDING = -2000;
  private static Volume scan;
  private static FacePartMap map;

  @BeforeAll
  static void scan() {
    scan = HEAD.scan(SyntheticHead.axial(5));
    map = HEAD.parts(scan);
    // a scanner's circle
    for (int i = 0; i < scan.voxels().length; i++) {
      if (outsideOfTheCircle(i)) {
        scan.voxels()[i] = PADDING;
      }
    }
  }

  private static boolean outsideOfTheCircle(int voxel) {
    double x = voxel % scan.nx() - (scan.nx() - 1) / 2.0;
    double y = voxel / scan.nx() % scan.ny() - (scan.ny() - 1) / 2.0;
    return Math.hypot(x, y) > Math.min(scan.nx(), scan.ny()) / 2.0;
  }

  @ParameterizedTest
  @EnumSource(FaceMethod.class)
  void stays_within_what_the_series_holds_and_keeps_the_padding(FaceMethod method)
      throws Exception {
    StoredRange range = StoredRange.ofBits(12, false).withPadding((PADDING + 2000) / 2, null);
    FaceSeries series = SyntheticHead.series("1", "place", scan, range, 2, -2000);
    int[] least = {Integer.MAX_VALUE};
    int[] most = {0};
    int[] wrong = {0};

    new FaceRemoval(volume -> map)
        .apply(
            List.of(series),
            FaceOptions.of(method),
            (s, frame, stored) -> {
              int[] before = frame.pixels().read();
              for (int i = 0; i < stored.length; i++) {
                boolean circle = outsideOfTheCircle(i);
                wrong[0] += (stored[i] == 0) != circle ? 1 : 0;
                if (stored[i] != before[i]) {
                  least[0] = Math.min(least[0], stored[i]);
                  most[0] = Math.max(most[0], stored[i]);
                }
              }
            });

    assertThat(wrong[0]).as("padding that was lost or made").isZero();
    // rescaled by 2 from -2000: air is 500, bone 1450
    assertThat(least[0]).isBetween(400, 520);
    assertThat(most[0]).isBetween(470, 1550);
  }

  @Test
  void puts_air_in_front_that_is_as_noisy_as_the_air_behind() throws Exception {
    SyntheticHead mr = SyntheticHead.mr(6);
    Volume before = mr.scan(SyntheticHead.grid(3));
    FacePartMap parts = mr.parts(before);
    Volume after =
        new Removal(volume -> parts)
            .with("1", "place", before)
            .run(FaceOptions.of(FaceMethod.MASK))
            .after();

    double[] front = meanAndDeviation(after, 0, 6);
    double[] back = meanAndDeviation(after, after.ny() - 6, after.ny());

    assertThat(front[0]).isCloseTo(back[0], org.assertj.core.data.Percentage.withPercentage(10));
    assertThat(front[1]).isCloseTo(back[1], org.assertj.core.data.Percentage.withPercentage(15));
  }

  private static double[] meanAndDeviation(Volume v, int from, int to) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int z = v.nz() / 2; z < v.nz() * 3 / 4; z++) {
      for (int y = from; y < to; y++) {
        for (int x = 0; x < 15; x++) {
          sum += v.at(x, y, z);
          squares += v.at(x, y, z) * v.at(x, y, z);
          count++;
        }
      }
    }
    double mean = sum / count;
    return new double[] {mean, Math.sqrt(squares / count - mean * mean)};
  }

  @Test
  void takes_any_kernel_with_a_middle_and_either_edge() throws Exception {
    for (BlurKernel.Edge edge : BlurKernel.Edge.values()) {
      BlurKernel kernel = new BlurKernel(new float[] {1, 4, 1, 0, 2}, edge);
      FaceOptions options = new FaceOptions(java.util.Set.of(), FaceMethod.BLUR, 10, kernel);
      FaceReport report =
          new FaceRemoval(volume -> map)
              .apply(List.of(SyntheticHead.series("1", "place", scan)), options, (s, f, p) -> {});
      assertThat(report.series().get(0).verdict()).isEqualTo(FaceVerdict.REMOVED);
    }
    assertThat(new BlurKernel(new float[] {1, 2, 1}, BlurKernel.Edge.ZERO).weights())
        .containsExactly(0.25f, 0.5f, 0.25f);
    assertThatThrownBy(() -> new BlurKernel(new float[] {1, 1}, BlurKernel.Edge.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BlurKernel(new float[] {-1, 0, 1}, BlurKernel.Edge.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
