package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

class LocatorTest {

  @Test
  void aPointIsFoundAgainAlsoWithATiltedGantry() {
    double tilt = Math.toRadians(18);
    Placement tilted =
        new Placement(
            new double[] {-125, -123, -73},
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, -Math.sin(tilt), Math.cos(tilt)}},
            new double[] {0.49, 0.49, 5.6});
    double[] point = tilted.toPatient(200, 310, 7.5);

    assertThat(new Locator(tilted).index(point[0], point[1], point[2]))
        .containsExactly(new double[] {200, 310, 7.5}, within(1e-9));
  }

  @Test
  void windowsAndTheirGridsAreInverse() {
    double[][] axes = {{0, 1, 0}, {-1, 0, 0}, {0, 0, 1}};
    HeadWindow window = new HeadWindow(new double[] {4, -30, 12}, axes, 1.07, true);
    double[] point = window.patient(10, 20.5, 40);

    assertThat(window.grid(point)).containsExactly(new double[] {10, 20.5, 40}, within(1e-9));
  }

  @Test
  void aSingleSliceFillsOneLayerOfTheGrid() {
    Placement axial =
        new Placement(
            new double[] {-100, -120, 33.3},
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[] {1, 1, 6});
    float[] values = new float[200 * 240];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 97;
    }
    Volume slice = new Volume(200, 240, 1, values, axial);
    HeadWindow window = HeadWindow.at(new double[] {0, 0, 33.3}, HeadWindow.PATIENT).onLayer(axial);

    float[] input = window.sample(slice);

    boolean[] filled = new boolean[HeadGrid.NZ];
    for (int i = 0; i < HeadGrid.VOXELS; i++) {
      filled[i / (HeadGrid.NX * HeadGrid.NY)] |= input[HeadGrid.VOXELS + i] > 0;
    }
    int layers = 0;
    for (boolean layer : filled) {
      layers += layer ? 1 : 0;
    }
    assertThat(layers).isEqualTo(1);
  }
}
