package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/** A ball for a head: skin at 70 mm, the inside of the skull at 58 mm. */
class ScalpTest {

  private static final double SKIN = 70;
  private static final double SKULL = 58;
  private static final int N = 100;

  @Test
  void aDrawingThatIsWideStaysUnderTheSkin() {
    Volume head = ball(SKIN);
    HeadProbabilities seen = seen(SKULL, 9);
    Scalp scalp = Scalp.of(head, seen);

    assertThat(scalp.peeled()).isFalse();
    assertThat(drawn(head, seen, null)).isGreaterThan(SKIN - 3);
    assertThat(drawn(head, seen, scalp)).isBetween(SKULL, SKIN - 4);
  }

  @Test
  void whatTheNetworkTakesForTheInsideOfTheSkullStaysInsideAtTheAir() {
    Volume head = ball(SKIN);
    HeadProbabilities seen = seen(SKIN - 1, 0.5);

    assertThat(drawn(head, seen, Scalp.of(head, seen))).isGreaterThan(SKIN - 3);
  }

  @Test
  void aHeadWithoutSkinIsKnown() {
    Volume peeled = ball(SKULL + 2);

    assertThat(Scalp.of(peeled, seen(SKULL, 2)).peeled()).isTrue();
  }

  @Test
  void oneSliceHasNoAirAround() {
    Volume slice = new Volume(N, N, 1, new float[N * N], Placement.aligned(2, 2, 5));

    assertThat(Scalp.of(slice, seen(SKULL, 2))).isNull();
  }

  /** How far out the inside of the skull is drawn, mm. */
  private static double drawn(Volume head, HeadProbabilities seen, Scalp scalp) {
    byte[] labels = new byte[head.voxels().length];
    BitSet inside = new BitSet(labels.length);
    new PartPainter(seen, scalp).paint(head, labels, inside);
    return inside.stream().mapToDouble(i -> radius(head, i)).max().orElse(0);
  }

  private static Volume ball(double radius) {
    float[] v = new float[N * N * N];
    double middle = N - 1;
    Placement place =
        new Placement(
            new double[] {-middle, -middle, -middle}, HeadWindow.PATIENT, new double[] {2, 2, 2});
    Volume out = new Volume(N, N, N, v, place);
    for (int i = 0; i < v.length; i++) {
      v[i] = radius(out, i) < radius ? 500 : 5;
    }
    return out;
  }

  private static double radius(Volume volume, int i) {
    return Anatomy.distance(
        volume.placement().toPatient(i % N, i / N % N, i / N / N), new double[3]);
  }

  /** A skull whose certainty fades over some millimetres, a face around it, a neck behind. */
  private static HeadProbabilities seen(double skull, double fade) {
    float[][] p = new float[HeadGrid.CLASSES][HeadGrid.VOXELS];
    float[] input = new float[2 * HeadGrid.VOXELS];
    HeadWindow window = HeadWindow.at(new double[3], HeadWindow.PATIENT);
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          double[] at = window.patient(x, y, z);
          double r = Anatomy.distance(at, new double[3]);
          boolean neck = at[1] > 40;
          double brain = neck ? 0 : 1 / (1 + Math.exp((r - skull) / fade));
          double air = r > (neck ? SKIN : SKIN + 10) ? 0.98 : 0.02;
          p[HeadGrid.BRAIN][i] = (float) (brain * (1 - air));
          p[neck ? HeadGrid.HEAD : FacePart.SURFACE.label()][i] = (float) ((1 - brain) * (1 - air));
          p[0][i] = (float) air;
          input[i] = r < SKIN ? 0.6f : 0.01f;
          input[HeadGrid.VOXELS + i] = 1;
        }
      }
    }
    return new HeadProbabilities(window, p, input);
  }
}
