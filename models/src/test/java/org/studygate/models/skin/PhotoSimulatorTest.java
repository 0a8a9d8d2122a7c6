package org.studygate.models.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhotoSimulatorTest {

  private final Photo good = DrawnSkin.withLesion(120, 90, 1);
  private final List<Photo> others =
      List.of(DrawnSkin.withLesion(120, 90, 2), DrawnSkin.withLesion(120, 90, 3));

  @Test
  void everyFaultButAMissingSkinCanBeSimulatedInKindsForTrainingAndOthersForTests() {
    assertThat(PhotoSimulator.names())
        .hasSize(PhotoFault.values().length - 1)
        .doesNotContain(PhotoFault.NOT_SKIN.label());
    for (PhotoFault fault : PhotoDamages.FIRST.faults()) {
      assertThat(PhotoDamages.FIRST.kinds(fault)).as(fault.label()).isGreaterThanOrEqualTo(2);
      assertThat(PhotoDamages.SECOND.kinds(fault)).as(fault.label()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void everyKindOfDamageChangesThePhotoMoreTheWorseItIsAndKeepsItsSize() {
    for (PhotoFault fault : PhotoDamages.FIRST.faults()) {
      for (int kind = 0; kind < PhotoSimulator.kinds(fault); kind++) {
        Photo worst = damaged(fault, kind, 1, 7);

        assertThat(worst.width()).isEqualTo(120);
        assertThat(worst.height()).isEqualTo(90);
        assertThat(difference(good, worst)).as(fault + " kind " + kind).isGreaterThan(1);
      }
    }
  }

  @Test
  void blurAndLightOfLittleSeverityHardlyChangeThePhoto() {
    List<PhotoFault> gradual =
        List.of(
            PhotoFault.FOCUS,
            PhotoFault.MOTION,
            PhotoFault.EXPOSURE,
            PhotoFault.GLARE,
            PhotoFault.COLOUR_CAST);
    for (PhotoFault fault : gradual) {
      for (int kind = 0; kind < PhotoSimulator.kinds(fault); kind++) {
        assertThat(difference(good, damaged(fault, kind, 0.02, 7)))
            .as(fault + " kind " + kind)
            .isLessThan(difference(good, damaged(fault, kind, 1, 7)));
      }
    }
  }

  @Test
  void theSameSeedMakesTheSameDamage() {
    for (PhotoFault fault : PhotoDamages.FIRST.faults()) {
      assertThat(damaged(fault, 0, 0.6, 11).rgb()).isEqualTo(damaged(fault, 0, 0.6, 11).rgb());
    }
  }

  @Test
  void damageNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> damaged(PhotoFault.NOT_SKIN, 0, 0.5, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> damaged(PhotoFault.FOCUS, 99, 0.5, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Photo damaged(PhotoFault fault, int kind, double severity, long seed) {
    return PhotoSimulator.damage(good, fault, kind, severity, others, new Random(seed));
  }

  /** Mean of all pixels, grey levels. */
  private static double difference(Photo a, Photo b) {
    double sum = 0;
    for (int i = 0; i < a.rgb().length; i++) {
      sum += Math.abs((a.rgb()[i] & 0xFF) - (b.rgb()[i] & 0xFF));
    }
    return sum / a.rgb().length;
  }
}
