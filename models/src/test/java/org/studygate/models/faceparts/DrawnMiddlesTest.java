package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

class DrawnMiddlesTest {

  private static final int N = 100;

  private final Volume volume = new Volume(N, N, N, new float[N * N * N], aligned());
  private final byte[] labels = new byte[N * N * N];

  @Test
  void eachSideGetsTheMiddleOfWhatIsDrawnAroundIt() {
    draw(10, 50, 40);
    draw(80, 52, 44);
    DrawnMiddles middles = new DrawnMiddles(volume, labels);

    List<double[]> ears =
        middles.of(FacePart.EARS, List.of(new double[] {30, 110, 90}, new double[] {150, 100, 90}));

    assertThat(ears.get(0)).containsExactly(22, 102, 82);
    assertThat(ears.get(1)).containsExactly(162, 106, 90);
  }

  @Test
  void aPartThatNothingWasDrawnOfStaysWhereItWasSeen() {
    DrawnMiddles middles = new DrawnMiddles(volume, labels);

    assertThat(middles.of(FacePart.NOSE, List.of(new double[] {1, 2, 3})).get(0))
        .containsExactly(1, 2, 3);
  }

  private void draw(int x, int y, int z) {
    for (int i = 0; i < 27; i++) {
      labels[x + i % 3 + N * (y + i / 3 % 3 + N * (z + i / 9))] = FacePart.EARS.label();
    }
  }

  private static Placement aligned() {
    return Placement.aligned(2, 2, 2);
  }
}
