package org.studygate.models.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.studygate.models.image.Slice;

class ArtefactsTest {

  static Stream<String> mr() {
    return MrArtefacts.NAMES.stream();
  }

  static Stream<String> ct() {
    return CtArtefacts.NAMES.stream();
  }

  @Test
  void theFourierTransformIsUndoneByItsInverse() {
    Random random = new Random(1);
    float[] re = new float[64 * 64];
    for (int i = 0; i < re.length; i++) {
      re[i] = random.nextFloat();
    }
    float[] a = re.clone();
    float[] b = new float[re.length];

    Fft.forward(a, b, 64);
    assertThat(a[0]).isCloseTo(sum(re), within(0.1f));
    Fft.inverse(a, b, 64);

    for (int i = 0; i < re.length; i++) {
      assertThat(a[i]).isCloseTo(re[i], within(1e-4f));
    }
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("mr")
  void aGrosserMrArtefactIsFurtherFromTheCleanImage(String artefact) {
    Slice clean = Heads.head(100, 120);
    double mild = 0;
    double gross = 0;
    for (int seed = 0; seed < 6; seed++) {
      mild += change(clean, new MrArtefacts(new Random(seed)).corrupt(clean, artefact, 0.2));
      gross += change(clean, new MrArtefacts(new Random(seed)).corrupt(clean, artefact, 1));
    }
    assertThat(mild).isPositive();
    assertThat(gross).isGreaterThan(mild);
  }

  @ParameterizedTest
  @MethodSource("ct")
  void aGrosserCtArtefactIsFurtherFromTheReconstructedImage(String artefact) {
    Slice clean = Heads.head(96, 96);
    double mild = 0;
    double gross = 0;
    for (int seed = 0; seed < 3; seed++) {
      Slice plain = new CtArtefacts(new Random(seed)).corrupt(clean, null, 0);
      mild += change(plain, new CtArtefacts(new Random(seed)).corrupt(clean, artefact, 0.2));
      gross += change(plain, new CtArtefacts(new Random(seed)).corrupt(clean, artefact, 1));
    }
    assertThat(gross).isGreaterThan(mild);
  }

  @Test
  void chemicalShiftMovesFatAndLeavesWaterWhereItIs() {
    float[] values = new float[100 * 100];
    for (int i = 0; i < values.length; i++) {
      double r = Math.hypot(i % 100 - 50, i / 100 - 50);
      values[i] = r > 40 ? 0 : r > 35 ? 200 : 60;
    }
    Slice clean = new Slice(100, 100, values);

    Slice shifted = ChemicalShift.of(clean, 4);

    assertThat(shifted.at(50, 50)).isEqualTo(60);
    assertThat(shifted.at(92, 50)).isGreaterThan(100);
    assertThat(shifted.at(11, 50)).isLessThan(50);
    assertThat(shifted.at(16, 50)).isGreaterThan(200);
  }

  @Test
  void aCutSliceLacksItsEndAndHounsfieldUnitsStayHounsfieldUnits() {
    Slice head = Heads.head(80, 100);

    Slice cut = Simulator.corrupt(head, false, "incomplete", 0.5, new Random(1));
    assertThat(cut.at(40, 20)).isEqualTo(head.at(40, 20));
    assertThat(cut.at(40, 80)).isZero();
    float[] hu = new float[96 * 96];
    for (int i = 0; i < hu.length; i++) {
      hu[i] = Math.hypot(i % 96 - 48, i / 96 - 48) < 35 ? 40 : -1000;
    }
    Slice plain = new CtArtefacts(new Random(1)).corrupt(new Slice(96, 96, hu), null, 0);
    assertThat(plain.at(48, 48)).isCloseTo(40, within(60f));
    assertThat(plain.at(4, 48)).isLessThan(-800);
  }

  @Test
  void everyArtefactOfTheContractCanBeSimulated() {
    assertThat(Simulator.names(false))
        .contains("motion", "ghosting", "blur", "noise", "rf_interference", "spike")
        .contains("wraparound", "chemical_shift", "bias_field", "gibbs", "clipping", "incomplete");
    assertThat(Simulator.names(true))
        .contains("motion", "blur", "noise", "clipping", "metal_streak", "ring", "incomplete");
  }

  @Test
  void theSameSeedGivesTheSameArtefact() {
    Slice clean = Heads.head(64, 64);

    float[] one = new MrArtefacts(new Random(7)).corrupt(clean, "motion", 0.5).values();
    float[] two = new MrArtefacts(new Random(7)).corrupt(clean, "motion", 0.5).values();

    assertThat(one).containsExactly(two);
  }

  @Test
  void aFaultlessReconstructionLooksLikeItsOriginal() {
    Slice clean = Heads.head(96, 96);
    Slice plain = new CtArtefacts(new Random(1)).corrupt(clean, null, 0);

    assertThat(change(clean, plain)).isLessThan(0.4);
  }

  @Test
  void anImitatedT2TurnsFluidBrightAndLeavesAirDark() {
    Slice t1 = Heads.head(120, 120);
    for (int y = 55; y < 65; y++) {
      for (int x = 55; x < 65; x++) {
        t1.values()[y * 120 + x] = 15;
      }
    }

    Slice t2 = Contrasts.imitate(t1, "MR_T2", new Random(1));

    assertThat(t2.at(60, 60)).isGreaterThan(t2.at(75, 60));
    assertThat(t2.at(2, 2)).isLessThan(0.1f);
  }

  /** Root mean square difference of the images scaled to their mean; different sizes count 1. */
  private static double change(Slice a, Slice b) {
    if (a.width() != b.width() || a.height() != b.height()) {
      return Math.abs(1 - (double) b.width() * b.height() / (a.width() * a.height()));
    }
    double scaleA = a.values().length / (double) sum(a.values());
    double scaleB = b.values().length / (double) sum(b.values());
    double squares = 0;
    for (int i = 0; i < a.values().length; i++) {
      double d = a.values()[i] * scaleA - b.values()[i] * scaleB;
      squares += d * d;
    }
    return Math.sqrt(squares / a.values().length);
  }
}
