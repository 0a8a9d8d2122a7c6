package org.studygate.models.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Volume;

/** Imitations keep the order of brightness that makes a contrast. */
class ImitationsTest {

  private static final int SIZE = 90;

  /**
   * A T1-weighted head of spheres, 2 mm: fluid core, white and grey matter, fluid, skull, scalp.
   */
  private static Volume head() {
    float[] v = new float[SIZE * SIZE * SIZE];
    for (int i = 0; i < v.length; i++) {
      double x = i % SIZE - SIZE / 2.0;
      double y = i / SIZE % SIZE - SIZE / 2.0;
      double z = i / SIZE / SIZE - SIZE / 2.0;
      double r = 2 * Math.sqrt(x * x + y * y + z * z);
      v[i] = r < 8 ? 25 : r < 52 ? 100 : r < 64 ? 65 : r < 68 ? 22 : r < 74 ? 4 : r < 82 ? 130 : 0;
    }
    return new Volume(SIZE, SIZE, SIZE, v, Placement.aligned(2, 2, 2));
  }

  @Test
  void theBrainOfAHeadIsFound() {
    HeadAnatomy.Plane plane = HeadAnatomy.of(head()).plane(2, SIZE / 2);

    int middle = SIZE / 2;
    assertThat(plane.brain()[middle * SIZE + middle + 20]).isEqualTo(1);
    assertThat(plane.brain()[middle * SIZE + middle + 38]).isZero();
    assertThat(HeadAnatomy.share(plane)).isBetween(0.2, 0.6);
  }

  @Test
  void aBodyWithoutABrainOfUsualSizeIsNoHead() {
    Volume small = new Volume(30, 30, 30, new float[27000], Placement.aligned(2, 2, 2));

    assertThat(HeadAnatomy.of(small)).isNull();
  }

  @Test
  void tissuesFollowTheOrderOfTheContrast() {
    double[] t1 = mean("MR_T1");
    double[] t2 = mean("MR_T2");
    double[] flair = mean("MR_FLAIR");
    double[] pd = mean("MR_PD");

    assertThat(t1[0]).as("fluid in T1").isLessThan(t1[1]);
    assertThat(t1[1]).as("grey in T1").isLessThan(t1[2]);
    assertThat(t2[2]).as("white in T2").isLessThan(t2[1]);
    assertThat(t2[1]).as("grey in T2").isLessThan(t2[0]);
    assertThat(flair[0]).as("fluid in FLAIR").isLessThan(flair[2]);
    assertThat(flair[2]).as("white in FLAIR").isLessThan(flair[1]);
    assertThat(pd[0]).as("fluid in PD").isGreaterThan(0.5 * pd[1]);
  }

  /** Of fluid, grey and white matter, over many drawn series. */
  private static double[] mean(String label) {
    Random random = new Random(3);
    double[] sum = new double[3];
    for (int i = 0; i < 300; i++) {
      double[] brain = TissueSignals.draw(label, random).brain();
      for (int k = 0; k < 3; k++) {
        sum[k] += brain[k];
      }
    }
    return sum;
  }

  @Test
  void everyContrastOfAHeadCanBeImitated() {
    HeadAnatomy anatomy = HeadAnatomy.of(head());
    Random random = new Random(5);
    for (String label : Contrasts.labels()) {
      Slice slice = Contrasts.imitate(anatomy.draw(random), label, random);

      assertThat(slice.values()).as(label).doesNotContain(Float.NaN);
      assertThat(spread(slice)).as(label).isGreaterThan(0.05);
    }
  }

  private static double spread(Slice slice) {
    float most = 0;
    float least = Float.POSITIVE_INFINITY;
    for (float value : slice.values()) {
      most = Math.max(most, value);
      least = Math.min(least, value);
    }
    return most - least;
  }

  /** Trunk-like CT: fat around muscle around fluid, a bone. */
  private static Volume trunk() {
    int n = 40;
    float[] v = new float[n * n * n];
    for (int i = 0; i < v.length; i++) {
      double x = i % n - n / 2.0;
      double y = i / n % n - n / 2.0;
      double r = Math.hypot(x, y);
      v[i] = r < 4 ? 900 : r < 8 ? 8 : r < 14 ? 55 : r < 18 ? -100 : -1000;
    }
    return new Volume(n, n, n, v, Placement.aligned(2, 2, 2));
  }

  @Test
  void fatIsBrightAndFluidDarkInAnImitatedT1OfATrunk() {
    int right = 0;
    for (int seed = 0; seed < 40; seed++) {
      Slice t1 = BodyPictures.imitate(trunk(), "MR_T1", new Random(seed));
      Slice t2 = BodyPictures.imitate(trunk(), "MR_T2", new Random(seed));
      right += t1.width() == 40 && spread(t1) > 0.1 && spread(t2) > 0.1 ? 1 : 0;
    }
    assertThat(right).isEqualTo(40);
  }

  @Test
  void aProjectionIsBrightestBehindBone() {
    Slice film = BodyPictures.imitate(trunk(), "CR", new Random(2));

    assertThat(film.at(20, 20)).isGreaterThan(film.at(6, 20));
  }

  @Test
  void screensOfUltrasoundAreDrawnInTheRangeOfPictures() {
    for (int seed = 0; seed < 20; seed++) {
      Slice screen = Echoes.draw(new Random(seed));

      for (float value : screen.values()) {
        assertThat(value).isBetween(0f, 255f);
      }
    }
  }
}
