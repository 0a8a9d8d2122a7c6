package org.studygate.models.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

class TissueMapTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  private static TissueMap map() {
    byte[] labels = new byte[4 * 4 * 2];
    byte[] certainty = new byte[labels.length];
    labels[1 + 4 * 2] = (byte) Tissue.WHITE.ordinal();
    certainty[1 + 4 * 2] = 80;
    return new TissueMap(4, 4, 2, labels, certainty, Placement.aligned(2, 2, 5));
  }

  @Test
  void tellsTheVolumeOfATissue() {
    assertThat(map().millilitres(Tissue.WHITE)).isEqualTo(0.02, CLOSE);
    assertThat(map().millilitres(Tissue.GREY)).isZero();
  }

  @Test
  void aMaskHoldsOnlyWhatIsCertainEnough() {
    assertThat(map().mask(Tissue.WHITE, 80)[9]).isTrue();
    assertThat(map().mask(Tissue.WHITE, 81)[9]).isFalse();
  }

  @Test
  void liesOnAnotherGridWhereItLiesInThePatient() {
    Volume finer = new Volume(8, 8, 1, new float[64], Placement.aligned(1, 1, 1));

    TissueMap there = map().onGridOf(finer);

    assertThat(there.at(2, 4, 0)).isEqualTo(Tissue.WHITE);
    assertThat(there.at(5, 4, 0)).isEqualTo(Tissue.BACKGROUND);
  }

  @Test
  void aPointOfThePatientFindsItsVoxelWithATiltedGantryToo() {
    Placement tilted =
        new Placement(
            new double[] {5, -7, 11},
            new double[][] {{1, 0, 0}, {0, 0.8, -0.6}, {0, 0, 1}},
            new double[] {0.5, 0.7, 3});

    double[] index = tilted.toIndex(tilted.toPatient(10, 20, 3.5));

    assertThat(index).containsExactly(new double[] {10, 20, 3.5}, CLOSE);
  }
}
