package org.studygate.models.iqm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.Slice;
import org.studygate.models.simulate.Simulator;
import org.studygate.models.tissue.Tissue;

class ImageMetricsTest {

  private static final int SIDE = 120;

  /** Rings of white matter (100), grey matter (70) and fluid (30) under a skin, in noisy air. */
  private static Slice head(double noise, int seed) {
    Random random = new Random(seed);
    float[] values = new float[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      double r = Math.hypot(i % SIDE - SIDE / 2.0, i / SIDE - SIDE / 2.0);
      double tissue = r < 14 ? 30 : r < 28 ? 100 : r < 36 ? 70 : r < 50 ? 60 : 0;
      double re = tissue + noise * random.nextGaussian();
      double im = noise * random.nextGaussian();
      values[i] = (float) Math.hypot(re, im);
    }
    return new Slice(SIDE, SIDE, values);
  }

  private static List<Slice> heads(double noise) {
    return List.of(head(noise, 1), head(noise, 2), head(noise, 3));
  }

  @Test
  void tissuesAreFoundByTheirBrightness() {
    Map<String, Double> metrics = ImageMetrics.of(heads(2));

    assertThat(metrics.get("summary_wm_median")).isCloseTo(1000, within(1e-6));
    assertThat(metrics.get("summary_gm_median")).isCloseTo(700, within(25.0));
    assertThat(metrics.get("summary_csf_median")).isCloseTo(300, within(25.0));
    double brain = metrics.get("icvs_csf") + metrics.get("icvs_gm") + metrics.get("icvs_wm");
    assertThat(brain).isCloseTo(1, within(1e-9));
  }

  @Test
  void theBrainIsLookedForWhereItsTissuesWereTold() {
    byte[] rightHalf = new byte[SIDE * SIDE];
    for (int i = 0; i < rightHalf.length; i++) {
      double r = Math.hypot(i % SIDE - SIDE / 2.0, i / SIDE - SIDE / 2.0);
      boolean brain = r < 36 && i % SIDE >= SIDE / 2;
      rightHalf[i] = (byte) (brain ? Tissue.GREY : Tissue.SOFT).ordinal();
    }

    Map<String, Double> whole = ImageMetrics.of(heads(2));
    Map<String, Double> half = ImageMetrics.of(heads(2), List.of(rightHalf, rightHalf, rightHalf));

    assertThat(half.get("summary_wm_n"))
        .isCloseTo(whole.get("summary_wm_n") / 2, within(0.1 * whole.get("summary_wm_n")));
    assertThat(half.get("summary_wm_median")).isCloseTo(1000, within(1e-6));
  }

  @Test
  void whereNoBrainWasToldItIsWhatLiesDeepUnderTheSkin() {
    byte[] noBrain = new byte[SIDE * SIDE];

    assertThat(ImageMetrics.of(heads(2), List.of(noBrain, noBrain, noBrain)))
        .isEqualTo(ImageMetrics.of(heads(2)));
  }

  @Test
  void theMetricsAreThoseOfTheirPublishedDefinitions() {
    List<Slice> heads = heads(2);
    TissueClasses classes = TissueClasses.of(heads);
    Sample gm = classes.sample(TissueClasses.GM);
    Sample wm = classes.sample(TissueClasses.WM);
    double air = classes.air().deviation();
    Map<String, Double> metrics = ImageMetrics.of(heads);

    assertThat(metrics.get("cjv"))
        .isCloseTo((gm.deviation() + wm.deviation()) / (wm.mean() - gm.mean()), within(1e-9));
    // Rician noise: its deviation in air is 0.655 of the Gaussian's
    assertThat(air).isCloseTo(0.655 * 20, within(1.0));
    assertThat(metrics.get("snrd_wm")).isCloseTo(1000 / 20.0, within(4.0));
    assertThat(metrics.get("snr_wm")).isCloseTo(wm.mean() / wm.deviation(), within(0.1));
    assertThat(metrics.get("qi_1")).isZero();
    assertThat(metrics.get("inu_med")).isCloseTo(1, within(0.02));
  }

  @Test
  void anImageWithAllItsEnergyInOnePixelHasNoEntropyAndAFlatOneAllOfIt() {
    float[] point = new float[64];
    point[9] = 5;
    float[] flat = new float[64];
    java.util.Arrays.fill(flat, 3);

    assertThat(Energy.efc(List.of(new Slice(8, 8, point)))).isCloseTo(0, within(1e-9));
    assertThat(Energy.efc(List.of(new Slice(8, 8, flat)))).isCloseTo(1, within(1e-6));
  }

  @Test
  void smoothingWidensTheCorrelationByAsMuchAsItSays() {
    Random random = new Random(3);
    float[] noise = new float[256 * 256];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    float[] smooth = new float[noise.length];
    double sigma = 1.5;
    for (int y = 8; y < 248; y++) {
      for (int x = 8; x < 248; x++) {
        double sum = 0;
        for (int k = -8; k <= 8; k++) {
          for (int l = -8; l <= 8; l++) {
            sum += Math.exp(-(k * k + l * l) / (2 * sigma * sigma)) * noise[(y + l) * 256 + x + k];
          }
        }
        smooth[y * 256 + x] = (float) sum;
      }
    }

    assertThat(Smoothness.of(List.of(new Slice(256, 256, smooth))).get("fwhm_avg"))
        .isCloseTo(2.355 * sigma, within(0.25));
  }

  @Test
  void noiseGhostsAndShadingMoveTheMetricsMadeForThem() {
    Map<String, Double> clean = ImageMetrics.of(heads(1));

    assertThat(corrupted("noise").get("snr_wm")).isLessThan(clean.get("snr_wm"));
    assertThat(corrupted("noise").get("cjv")).isGreaterThan(clean.get("cjv"));
    assertThat(corrupted("ghosting").get("fber")).isLessThan(clean.get("fber"));
    assertThat(corrupted("ghosting").get("efc")).isGreaterThan(clean.get("efc"));
    assertThat(corrupted("bias_field").get("inu_range"))
        .isGreaterThan(clean.get("inu_range") + 0.1);
  }

  private static Map<String, Double> corrupted(String artefact) {
    List<Slice> out = new ArrayList<>();
    for (Slice slice : heads(1)) {
      out.add(Simulator.corrupt(slice, false, artefact, 0.5, new Random(5)));
    }
    return ImageMetrics.of(out);
  }

  @Test
  void aPictureWithoutAHeadHasNoMetrics() {
    assertThat(ImageMetrics.of(List.of(new Slice(40, 40, new float[1600])))).isEmpty();
  }
}
