package org.studygate.models.skin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PhotoSamplesTest {

  private final Pixels good = Pixels.of(DrawnSkin.withLesion(200, 150, 1));
  private final Scene scene = Scene.of(good, random -> good);

  @Test
  void aPhotoWithoutItsLesionHasNoSpotWhereItWas() {
    Pixels without = Inpainting.withoutLesion(scene, new Random(1));

    Spots before = Spots.find(good);
    int middle = (int) (before.box().y() * 150) * 200 + (int) (before.box().x() * 200);
    float[] skin = Canvas.skin(good);
    assertThat(Math.abs(good.planes()[1][middle] - skin[1])).isGreaterThan(0.15f);
    assertThat(Math.abs(without.planes()[1][middle] - skin[1])).isLessThan(0.12f);
  }

  @Test
  void anotherFrameStillHoldsTheWholeLesion() {
    Spots.Box lesion = scene.lesion();
    for (int seed = 0; seed < 20; seed++) {
      Pixels framed = Camera.framed(good, lesion, new Random(seed));

      assertThat(framed.width()).isBetween(149, 200);
      assertThat(Spots.find(framed).largestShare())
          .isGreaterThanOrEqualTo(0.95 * Spots.find(good).largestShare());
    }
  }

  @Test
  void whatEveryCameraDoesChangesAPhotoButLittle() {
    for (int seed = 0; seed < 20; seed++) {
      Pixels taken = Camera.taken(good, new Random(seed));

      assertThat(taken.width()).isEqualTo(200);
      double sum = 0;
      for (int i = 0; i < good.count(); i++) {
        sum += Math.abs(taken.luma(i) - good.luma(i));
      }
      assertThat(sum / good.count()).isLessThan(0.03);
    }
  }

  @Test
  void aLesionOnOwnSkinIsSmallAndOneThroughAWindowLiesOnTheBorder() {
    for (int seed = 0; seed < 8; seed++) {
      Pixels far = FirstScenes.onOwnSkin(scene, 0.8, new Random(seed));
      assertThat(Spots.find(far).largestShare()).as("far, " + seed).isLessThan(0.06);
    }
    int onBorder = 0;
    for (int seed = 0; seed < 8; seed++) {
      Pixels window = FirstScenes.window(scene, 0.5, new Random(seed));
      onBorder += Spots.find(window).largestBorder() > 0 ? 1 : 0;
    }
    assertThat(onBorder).isGreaterThanOrEqualTo(6);
  }
}
