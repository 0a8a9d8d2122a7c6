package org.studygate.models.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhotoMeasuresTest {

  private final PhotoMeasurer measurer = new PhotoMeasurer(null);
  private final PhotoJudge judge = new PhotoJudge(null, null);
  private final Photo good = DrawnSkin.withLesion(400, 300, 1);

  @Test
  void theShareOfALesionIsThatOfTheAreaDrawn() throws Exception {
    double drawn = Math.PI * 0.18 * 0.18 * 400 / 300;

    assertThat(measurer.measure(good).lesionShare()).isCloseTo(drawn, within(0.02));
  }

  @Test
  void spotsAreCounted() throws Exception {
    double[][] three = {{0.2, 0.3, 0.06}, {0.6, 0.6, 0.08}, {0.8, 0.2, 0.05}};

    PhotoMeasures measures = measurer.measure(DrawnSkin.withSpots(400, 300, 2, three));

    assertThat(measures.spots()).isEqualTo(3);
  }

  @Test
  void aSpotAtTheBorderIsSeenToTouchIt() throws Exception {
    Photo cut = DrawnSkin.withSpots(400, 300, 3, new double[][] {{0, 0.5, 0.2}});

    assertThat(measurer.measure(cut).lesionBorder()).isGreaterThan(0.1);
    assertThat(measurer.measure(good).lesionBorder()).isZero();
  }

  @Test
  void blurLowersTheVarianceOfTheLaplacian() throws Exception {
    Photo blurred = damaged(PhotoFault.FOCUS, 0, 0.5);

    assertThat(measurer.measure(blurred).laplacian())
        .isLessThan(measurer.measure(good).laplacian() / 20);
  }

  @Test
  void movementLeavesEdgesOfOneDirection() throws Exception {
    Photo moved = damaged(PhotoFault.MOTION, 0, 0.8);

    assertThat(measurer.measure(moved).directionality())
        .isGreaterThan(3 * measurer.measure(good).directionality());
  }

  @Test
  void skinInGreenLightHasAColourCast() throws Exception {
    assertThat(measurer.measure(DrawnSkin.plain(200, 150, 90, 200, 100)).colourCast())
        .isGreaterThan(20);
    assertThat(measurer.measure(good).colourCast()).isZero();
  }

  @Test
  void skinIsKnownByItsColourLightOrDark() throws Exception {
    assertThat(measurer.measure(DrawnSkin.plain(200, 150, 232, 200, 186)).skin()).isEqualTo(1);
    assertThat(measurer.measure(DrawnSkin.plain(200, 150, 92, 62, 46)).skin()).isEqualTo(1);
    assertThat(measurer.measure(DrawnSkin.plain(200, 150, 120, 120, 120)).skin()).isZero();
    assertThat(measurer.measure(DrawnSkin.plain(200, 150, 40, 90, 190)).skin()).isZero();
  }

  @Test
  void theSameLimitsHoldForEveryResolution() throws Exception {
    PhotoMeasures large = measurer.measure(good);
    PhotoMeasures larger = measurer.measure(DrawnSkin.withLesion(1600, 1200, 1));

    assertThat(larger.lesionShare()).isCloseTo(large.lesionShare(), within(0.01));
    assertThat(larger.brightness()).isCloseTo(large.brightness(), within(0.02));
  }

  @Test
  void withoutANetworkAGoodPhotoPassesAndTheJudgementSaysWhatItStandsOn() throws Exception {
    PhotoJudgement judgement = judge.judge(good, PhotoLimits.DEFAULT);

    assertThat(judgement.usable()).isTrue();
    assertThat(judgement.reasons()).isEmpty();
    assertThat(judgement.faceVisible()).isFalse();
    assertThat(judgement.decidedBy()).isEqualTo(PhotoJudgement.Decision.MEASURES);
    assertThat(judgement.modelVersion()).isEqualTo(PhotoJudgement.NO_MODEL);
  }

  @Test
  void blackAndWhiteOutPhotosAreRefusedForTheirExposureAlone() throws Exception {
    for (int level : new int[] {2, 254}) {
      Photo photo = DrawnSkin.plain(300, 200, level, level, level);

      PhotoJudgement judgement = judge.judge(photo, PhotoLimits.DEFAULT);

      assertThat(judgement.usable()).isFalse();
      assertThat(judgement.usableProbability()).isZero();
      assertThat(judgement.reasons()).containsExactly(PhotoFault.EXPOSURE);
      assertThat(judgement.measured()).containsExactly(PhotoFault.EXPOSURE);
    }
  }

  @Test
  void aPhotoOfVeryFewPixelsIsRefused() throws Exception {
    PhotoJudgement judgement = judge.judge(DrawnSkin.withLesion(90, 60, 1), PhotoLimits.DEFAULT);

    assertThat(judgement.reasons()).contains(PhotoFault.MAGNIFICATION);
  }

  @Test
  void blackMarginsAreNoFaultOfAPhoto() throws Exception {
    byte[] rgb = new byte[3 * 600 * 300];
    for (int y = 0; y < 300; y++) {
      System.arraycopy(good.rgb(), 3 * 400 * y, rgb, 3 * (600 * y + 150), 3 * 400);
    }
    Photo framed = new Photo(600, 300, rgb);

    PhotoJudgement judgement = judge.judge(framed, PhotoLimits.DEFAULT);

    assertThat(judgement.measures()).isEqualTo(judge.judge(good, PhotoLimits.DEFAULT).measures());
  }

  @Test
  void heatIsToldOfTheWholePhotoAndIsNoneOnItsMargins() {
    Margins margins = new Margins(400, 200, 0, 0, 200, 200);
    PhotoHeat heat = new PhotoHeat(2, 1, List.of(0.25f, 0.75f));

    PhotoHeat around = margins.around(new PhotoHeat(4, 1, List.of(0.1f, 0.2f, 0.3f, 0.4f)));

    assertThat(around.heat()).containsExactly(0.2f, 0.4f, 0f, 0f);
    assertThat(new Margins(400, 200, 0, 0, 400, 200).around(heat)).isEqualTo(heat);
  }

  @Test
  void limitsAreSettings() throws Exception {
    PhotoLimits strict = new PhotoLimits(1e9, 1, 1, 0, 1, 1e9, 0, 1000, 1, 0, 0);

    assertThat(judge.judge(good, strict).reasons()).containsExactly(PhotoFault.FOCUS);
  }

  @Test
  void noFaceIsSeenInSkinAndNoise() {
    FaceFinder faces = new FaceFinder();
    Random random = new Random(4);
    byte[] noise = new byte[3 * 300 * 300];
    random.nextBytes(noise);

    assertThat(faces.find(good)).isEmpty();
    assertThat(faces.find(new Photo(300, 300, noise))).isEmpty();
  }

  @Test
  void pixelsThatDoNotFitAPicturesSizeAreRefused() {
    assertThatThrownBy(() -> new Photo(10, 10, new byte[299]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPhotoDoesNotShowItsPixelsInALog() {
    assertThat(good).hasToString("photo of 400 x 300");
  }

  private Photo damaged(PhotoFault fault, int kind, double severity) {
    return PhotoSimulator.damage(good, fault, kind, severity, List.of(), new Random(1));
  }
}
