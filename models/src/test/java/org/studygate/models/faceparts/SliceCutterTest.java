package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

class SliceCutterTest {

  private static final Placement OBLIQUE =
      new Placement(
          new double[] {-10, 20, 5},
          new double[][] {{0, 1, 0}, {0, 0, -1}, {1, 0, 0}},
          new double[] {1, 2, 3});

  private final Volume volume = numbered(4, 5, 6);

  @Test
  void aSliceKeepsItsValuesAndItsPlaceInThePatient() {
    for (int axis = 0; axis < 3; axis++) {
      Volume slice = SliceCutter.cut(volume, axis, 2);
      int[] last = {volume.nx() - 1, volume.ny() - 1, volume.nz() - 1};
      last[axis] = 2;

      assertThat(slice.nz()).isEqualTo(1);
      assertThat(slice.at(slice.nx() - 1, slice.ny() - 1, 0))
          .isEqualTo(volume.at(last[0], last[1], last[2]));
      assertThat(slice.placement().toPatient(slice.nx() - 1.0, slice.ny() - 1.0, 0))
          .containsExactly(volume.placement().toPatient(last[0], last[1], last[2]));
    }
  }

  @Test
  void theAxisThatRunsNearestToThePatientsIsTaken() {
    assertThat(SliceCutter.axis(volume, 0)).isEqualTo(2);
    assertThat(SliceCutter.axis(volume, 1)).isEqualTo(0);
    assertThat(SliceCutter.axis(volume, 2)).isEqualTo(1);
  }

  private static Volume numbered(int nx, int ny, int nz) {
    float[] values = new float[nx * ny * nz];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return new Volume(nx, ny, nz, values, OBLIQUE);
  }
}
