package org.studygate.models.skin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhotoFiguresTest {

  private final Pixels good = Pixels.of(DrawnSkin.withLesion(200, 150, 1));

  @Test
  void everyPhotoHasAllFiguresAndEachIsANumber() {
    Random random = new Random(3);
    Pixels black = new Pixels(120, 90);
    Pixels thin = Pixels.of(DrawnSkin.withLesion(200, 12, 1));
    for (Pixels photo : List.of(good, black, thin, NotSkin.drawn(150, 200, random))) {
      float[] figures = PhotoFigures.of(photo);

      assertThat(figures).hasSize(PhotoFigures.COUNT);
      for (float figure : figures) {
        assertThat(Float.isFinite(figure)).isTrue();
      }
    }
  }

  @Test
  void aDoublePictureResemblesItselfAtTheDistanceOfItsTwoPictures() {
    Pixels noise = noise();
    Pixels twice = new Pixels(noise.width(), noise.height());
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < noise.count(); i++) {
        int other = i % noise.width() >= 12 ? i - 12 : i;
        twice.planes()[c][i] = (noise.planes()[c][i] + noise.planes()[c][other]) / 2;
      }
    }

    float[] once = PhotoSpectrum.of(noise.luma(), noise.width(), noise.height());
    float[] doubled = PhotoSpectrum.of(twice.luma(), twice.width(), twice.height());

    assertThat(doubled[2]).isGreaterThan(once[2] + 1);
    assertThat(doubled[4] * 24).isBetween(11.5f, 12.5f);
  }

  @Test
  void movementWidensTheLongAxisOfThatResemblanceMoreThanTheShortOne() {
    Pixels noise = noise();
    int[] dx = {-4, -3, -2, -1, 0, 1, 2, 3, 4};
    float[] weight = new float[9];
    java.util.Arrays.fill(weight, 1f / 9);
    Pixels moved =
        FirstBlur.each(
            noise,
            plane -> Filters.points(plane, noise.width(), noise.height(), dx, new int[9], weight));

    float[] still = PhotoSpectrum.of(noise.luma(), noise.width(), noise.height());
    float[] blurred = PhotoSpectrum.of(moved.luma(), moved.width(), moved.height());

    assertThat(blurred[0] - blurred[1]).isGreaterThan(still[0] - still[1]);
  }

  @Test
  void spotsAreCountedAtTheirScale() {
    float[] one = PhotoBlobs.of(good);
    Pixels many = FirstCrowds.rash(Scene.of(good, random -> good), 0.5, new Random(5));

    float[] rash = PhotoBlobs.of(many);

    assertThat(rash[4]).isGreaterThan(one[4]);
  }

  @Test
  void colouredLightChangesHowTheChannelsBelongTogether() {
    Pixels turned = new Pixels(good.width(), good.height());
    for (int c = 0; c < 3; c++) {
      turned.planes()[c] = good.planes()[(c + 1) % 3].clone();
    }

    float[] plain = PhotoColours.of(good);
    float[] wrong = PhotoColours.of(turned);

    assertThat(Math.abs(wrong[8] - plain[8])).isGreaterThan(0.5f);
  }

  private static Pixels noise() {
    Random random = new Random(9);
    Pixels out = new Pixels(200, 150);
    for (int i = 0; i < out.count(); i++) {
      float value = 0.5f + 0.1f * (float) random.nextGaussian();
      for (float[] plane : out.planes()) {
        plane[i] = value;
      }
    }
    return out;
  }
}
