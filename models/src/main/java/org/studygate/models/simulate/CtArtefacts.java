package org.studygate.models.simulate;

import java.util.List;
import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Resize;

/**
 * Artefacts of CT on one slice, in the sinogram of a parallel-beam scanner with 180 views. The
 * slice is brought to at most 192 pixels. Attenuation is 1 + HU / 1000 from −1000 to 2000 HU where
 * the values are Hounsfield units, else 0 at the 0.5th and 1 at the 99.5th percentile; the result
 * is in the units of the input. Line integrals are scaled so that the largest is 5. s is the
 * severity from 0 to 1 as in {@link MrArtefacts}.
 *
 * <ul>
 *   <li>motion: from a random view on, the slice is moved by 1.5 + 6s pixels (Boas and Fleischmann,
 *       Imaging Med 2012;4:229)
 *   <li>noise: Poisson, 10^(4.7 − 1.6s) photons a detector (Beer–Lambert; Barrett and Keat,
 *       Radiographics 2004;24:1679)
 *   <li>ring: 2 + 6s detectors read wrong by 0.12 + 0.3s (Sijbers and Postnov, Phys Med Biol
 *       2004;49:N247)
 *   <li>metal_streak: 1 to 3 discs of radius 2 to 5 pixels, attenuation 6 + 10s, of which the
 *       detector sees at most 1.3 times the densest ray without metal: photon starvation (De Man et
 *       al., IEEE Trans Nucl Sci 1999;46:691)
 *   <li>blur: Gaussian of standard deviation 0.8 + 1.6s pixels
 *   <li>clipping: the brightest 5 + 25s percent saturate
 * </ul>
 */
public final class CtArtefacts {

  public static final List<String> NAMES =
      List.of("motion", "blur", "noise", "clipping", "metal_streak", "ring");

  private static final int MOST_PIXELS = 192;
  private static final int VIEWS = 180;
  private static final double MOST_INTEGRAL = 5;

  /** Values below this are Hounsfield units. */
  private static final float HOUNSFIELD = -200;

  /** That of 2000 HU. */
  private static final double MOST_ATTENUATION = 3;

  private final Random random;

  public CtArtefacts(Random random) {
    this.random = random;
  }

  /**
   * @param artefact of {@link #NAMES}, or null to project and reconstruct without a fault
   */
  public Slice corrupt(Slice clean, String artefact, double s) {
    double[] units = units(clean);
    Slice out = spoilt(attenuation(clean, units), artefact, s);
    float[] values = out.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (units[0] + values[i] * (units[1] - units[0]));
    }
    return out;
  }

  private Slice spoilt(Slice in, String artefact, double s) {
    if ("blur".equals(artefact)) {
      return KSpace.of(in).gaussian(0.8 + 1.6 * s).image();
    }
    if ("clipping".equals(artefact)) {
      float ceiling = (float) Window.percentiles(in.values(), 0, 95 - 25 * s).high();
      float[] out = in.values().clone();
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.min(out[i], ceiling);
      }
      return in.with(out);
    }
    float[] image = in.values().clone();
    double ceiling = Double.POSITIVE_INFINITY;
    if ("metal_streak".equals(artefact)) {
      double natural = peak(image, in.width());
      discs(image, in.width(), 6 + 10 * s);
      ceiling = natural * 1.3;
    }
    Sinogram sinogram = new Sinogram(in.width(), VIEWS);
    sinogram.project(image, 0, VIEWS);
    if ("motion".equals(artefact)) {
      int from = VIEWS / 4 + random.nextInt(VIEWS / 2);
      double reach = (1.5 + 6 * s) * in.width() / MOST_PIXELS;
      double angle = random.nextDouble() * 2 * Math.PI;
      float[] moved = shifted(image, in.width(), reach * Math.cos(angle), reach * Math.sin(angle));
      sinogram.project(moved, from, VIEWS);
    }
    spoil(sinogram, artefact, s, ceiling);
    return in.with(sinogram.reconstruct());
  }

  /** The values that attenuation 0 and 1 stand for. */
  private static double[] units(Slice clean) {
    for (float value : clean.values()) {
      if (value < HOUNSFIELD) {
        return new double[] {-1000, 0};
      }
    }
    Window window = Window.percentiles(clean.values(), 0.5, 99.5);
    return new double[] {window.low(), window.high()};
  }

  private static Slice attenuation(Slice clean, double[] units) {
    int longer = Math.max(clean.width(), clean.height());
    double most = units[0] == -1000 ? MOST_ATTENUATION : 1;
    float[] out = new float[clean.values().length];
    for (int i = 0; i < out.length; i++) {
      double value = (clean.values()[i] - units[0]) / (units[1] - units[0]);
      out[i] = (float) Math.max(0, Math.min(most, value));
    }
    Slice square = Resize.square(new Slice(clean.width(), clean.height(), out), 0);
    int size = Math.min(MOST_PIXELS, longer);
    return new Slice(size, size, Resize.smooth(square.values(), longer, longer, size, size));
  }

  private static double peak(float[] image, int size) {
    Sinogram sinogram = new Sinogram(size, 8);
    sinogram.project(image, 0, 8);
    double most = 1e-6;
    for (float value : sinogram.values) {
      most = Math.max(most, value);
    }
    return most;
  }

  private void spoil(Sinogram sinogram, String artefact, double s, double ceiling) {
    float[] p = sinogram.values;
    double most = 1e-6;
    for (float value : p) {
      most = Math.max(most, value);
    }
    if ("ring".equals(artefact)) {
      int count = 2 + (int) Math.round(6 * s);
      for (int i = 0; i < count; i++) {
        double offset = random.nextGaussian() * sinogram.detectors() * 0.14;
        int d =
            Math.max(
                0, Math.min(sinogram.detectors() - 1, (int) (sinogram.detectors() / 2.0 + offset)));
        float error =
            (float) ((0.12 + 0.3 * s) * (random.nextBoolean() ? 1 : -1) * most / MOST_INTEGRAL);
        for (int view = 0; view < sinogram.views(); view++) {
          p[view * sinogram.detectors() + d] += error;
        }
      }
    }
    if ("noise".equals(artefact)) {
      double photons = Math.pow(10, 4.7 - 1.6 * s);
      for (int i = 0; i < p.length; i++) {
        double expected = photons * Math.exp(-p[i] / most * MOST_INTEGRAL);
        double counted = Math.max(0.7, expected + Math.sqrt(expected) * random.nextGaussian());
        p[i] = (float) (-Math.log(counted / photons) * most / MOST_INTEGRAL);
      }
    }
    if ("metal_streak".equals(artefact)) {
      for (int i = 0; i < p.length; i++) {
        if (p[i] > ceiling) {
          p[i] = (float) (ceiling * (1 + 0.08 * random.nextGaussian()));
        }
      }
    }
  }

  private void discs(float[] image, int size, double attenuation) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      double cx = size * (0.3 + 0.4 * random.nextDouble());
      double cy = size * (0.3 + 0.4 * random.nextDouble());
      double radius = (2 + 3 * random.nextDouble()) * size / MOST_PIXELS;
      for (int at = 0; at < image.length; at++) {
        if (Math.hypot(at % size - cx, at / size - cy) < radius) {
          image[at] = (float) attenuation;
        }
      }
    }
  }

  private static float[] shifted(float[] in, int size, double dx, double dy) {
    float[] out = new float[in.length];
    int sx = (int) Math.round(dx);
    int sy = (int) Math.round(dy);
    for (int y = Math.max(0, sy); y < Math.min(size, size + sy); y++) {
      for (int x = Math.max(0, sx); x < Math.min(size, size + sx); x++) {
        out[y * size + x] = in[(y - sy) * size + x - sx];
      }
    }
    return out;
  }
}
