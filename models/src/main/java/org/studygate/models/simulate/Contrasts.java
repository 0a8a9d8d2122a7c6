package org.studygate.models.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.preprocess.Resize;

/**
 * Turns a T1-weighted head slice into an imitation of another contrast.
 *
 * <p>T1 intensities, scaled so that the 90th percentile of the inner head is 1, are read as a
 * mixture of neighbouring tissues: inside (deeper than about a fifth of the deepest point, taken
 * for brain) fluid, grey and white matter; outside bone or air, muscle and fat. Each tissue then
 * gets the signal of the wanted sequence from its proton density, T1 and T2 (spin echo, inversion
 * recovery, diffusion and gradient echo signal equations; tissue values drawn around those of
 * Stanisz et al., Magn Reson Med 54, 2005, and Bojorquez et al., Magn Reson Imaging 35, 2017; times
 * drawn from the ranges of clinical protocols). It imitates the order of grey values, not flow,
 * susceptibility or coils.
 */
public final class Contrasts {

  private static final List<String> LABELS =
      List.of("MR_T2", "MR_FLAIR", "MR_PD", "MR_DWI", "MR_T2STAR");

  /** Where each tissue of the inner head lies on the scale of T1-weighted intensity. */
  private static final double[] INSIDE = {0.22, 0.62, 1.0};

  private static final double[] OUTSIDE = {0.1, 0.55, 1.25};

  /** Proton density (fluid 1), T1 and T2 in ms, diffusion in 10⁻³ mm²/s. */
  private record Tissue(double density, double t1, double t2, double diffusion) {

    Tissue drawn(Random random) {
      return new Tissue(
          density * (1 + 0.05 * random.nextGaussian()),
          t1 * Math.exp(0.12 * random.nextGaussian()),
          t2 * Math.exp(0.12 * random.nextGaussian()),
          diffusion);
    }
  }

  private static final Tissue FLUID = new Tissue(1.0, 4000, 900, 3.0);
  private static final Tissue GREY = new Tissue(0.82, 1150, 92, 0.85);
  private static final Tissue WHITE = new Tissue(0.70, 720, 74, 0.75);
  private static final Tissue BONE = new Tissue(0.05, 800, 5, 0.5);
  private static final Tissue MUSCLE = new Tissue(0.8, 1100, 42, 1.3);
  private static final Tissue FAT = new Tissue(0.9, 310, 110, 0.05);

  private Contrasts() {}

  /** Labels that can be imitated. */
  public static List<String> labels() {
    return LABELS;
  }

  /** Imitates {@code label} from a T1-weighted slice. */
  public static Slice imitate(Slice t1, String label, Random random) {
    int width = t1.width();
    int height = t1.height();
    boolean[] body = Foreground.mask(t1.values(), width, height);
    int[] depth = Foreground.depth(body, width, height);
    int deepest = Arrays.stream(depth).max().orElse(1);
    double border = deepest * (0.18 + 0.08 * random.nextDouble());
    double white = white(t1, depth, border);
    boolean planar = label.equals("MR_DWI") || label.equals("MR_T2STAR");
    Sequence sequence = Sequence.draw(label, random);
    double[] inside = signals(sequence, random, FLUID, GREY, WHITE);
    double[] outside = signals(sequence, random, BONE, MUSCLE, FAT);
    if (planar || random.nextInt(4) == 0) {
      // fat suppression
      outside[2] *= 0.05 + 0.1 * random.nextDouble();
    }
    float[] out = new float[t1.values().length];
    for (int i = 0; i < out.length; i++) {
      double t = t1.values()[i] / white;
      double part = Math.max(0, Math.min(1, (depth[i] - border) / (0.04 * deepest + 1)));
      double value = part * curve(INSIDE, inside, t) + (1 - part) * curve(OUTSIDE, outside, t);
      out[i] = (float) (body[i] ? value : 0.03 * Math.max(0, t) * inside[1]);
    }
    return new Slice(width, height, planar ? coarse(out, width, height, random) : out);
  }

  private static double white(Slice t1, int[] depth, double border) {
    float[] inner = new float[depth.length];
    int n = 0;
    for (int i = 0; i < depth.length; i++) {
      if (depth[i] > border) {
        inner[n++] = t1.values()[i];
      }
    }
    float[] values = n == 0 ? t1.values() : Arrays.copyOf(inner, n);
    return Math.max(1e-6, Window.percentiles(values, 0, 90).high());
  }

  /** Times in ms; b in s/mm². */
  private record Sequence(String label, double te, double tr, double ti, double b) {

    static Sequence draw(String label, Random random) {
      return switch (label) {
        case "MR_T2" ->
            new Sequence(label, between(random, 75, 140), between(random, 2500, 8000), 0, 0);
        case "MR_PD" ->
            new Sequence(label, between(random, 8, 38), between(random, 1800, 5000), 0, 0);
        case "MR_FLAIR" -> {
          double tr = between(random, 6000, 11000);
          double null0 = FLUID.t1() * (Math.log(2) - Math.log1p(Math.exp(-tr / FLUID.t1())));
          double ti = null0 * (0.94 + 0.12 * random.nextDouble());
          yield new Sequence(label, between(random, 85, 145), tr, ti, 0);
        }
        case "MR_DWI" ->
            new Sequence(
                label,
                between(random, 55, 115),
                between(random, 3000, 12000),
                0,
                random.nextInt(4) == 0 ? 0 : between(random, 700, 1500));
        default -> new Sequence(label, between(random, 22, 50), between(random, 500, 4000), 0, 0);
      };
    }

    double signal(Tissue tissue) {
      double recovered =
          ti > 0
              ? Math.abs(1 - 2 * Math.exp(-ti / tissue.t1()) + Math.exp(-tr / tissue.t1()))
              : 1 - Math.exp(-tr / tissue.t1());
      // gradient echoes decay faster, fluid hardly so
      double t2 = label.equals("MR_T2STAR") ? Math.min(tissue.t2() * 0.55, 350) : tissue.t2();
      return tissue.density()
          * recovered
          * Math.exp(-te / t2)
          * Math.exp(-b * tissue.diffusion() * 1e-3);
    }

    private static double between(Random random, double low, double high) {
      return low + (high - low) * random.nextDouble();
    }
  }

  private static double[] signals(Sequence sequence, Random random, Tissue... tissues) {
    double[] out = new double[tissues.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = sequence.signal(tissues[i].drawn(random));
    }
    return out;
  }

  private static double curve(double[] knots, double[] values, double t) {
    if (t <= knots[0]) {
      return values[0];
    }
    for (int i = 1; i < knots.length; i++) {
      if (t <= knots[i]) {
        double part = (t - knots[i - 1]) / (knots[i] - knots[i - 1]);
        return values[i - 1] + part * (values[i] - values[i - 1]);
      }
    }
    return values[values.length - 1];
  }

  /** Echo-planar images are coarse: down to 64 to 110 pixels and back. */
  private static float[] coarse(float[] in, int width, int height, Random random) {
    int w = Math.min(width, 64 + random.nextInt(46));
    int h = Math.max(8, w * height / width);
    return Resize.smooth(Resize.smooth(in, width, height, w, h), w, h, width, height);
  }
}
