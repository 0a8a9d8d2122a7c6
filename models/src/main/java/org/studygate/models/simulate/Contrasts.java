package org.studygate.models.simulate;

import java.util.Map;
import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.preprocess.Resize;

/**
 * Turns a T1-weighted head slice into an imitation of another contrast.
 *
 * <p>T1 intensities, scaled so that the 90th percentile of the inner head is 1, are mapped through
 * a piecewise linear curve: one for the inside (deeper than about a tenth of the head's width,
 * taken for brain, where dark means fluid) and one for the outside (where dark means bone or air).
 * The curves' values are jittered by up to 0.08. The imitation has the order of grey values of the
 * contrast, not its physics: no flow, no susceptibility, no coil.
 */
public final class Contrasts {

  private static final double[] KNOTS = {0, 0.15, 0.35, 0.6, 0.8, 1.0, 1.3};

  private record Curves(double[] inside, double[] outside) {}

  private static final Map<String, Curves> CURVES =
      Map.of(
          "MR_T2",
          new Curves(
              new double[] {0.9, 1.0, 0.95, 0.55, 0.46, 0.36, 0.36},
              new double[] {0, 0.02, 0.12, 0.28, 0.36, 0.45, 0.6}),
          "MR_FLAIR",
          new Curves(
              new double[] {0.03, 0.06, 0.25, 0.78, 0.7, 0.55, 0.5},
              new double[] {0, 0.02, 0.1, 0.3, 0.42, 0.5, 0.7}),
          "MR_PD",
          new Curves(
              new double[] {0.7, 0.85, 0.92, 1.0, 0.88, 0.72, 0.7},
              new double[] {0, 0.05, 0.35, 0.6, 0.7, 0.8, 0.95}),
          "MR_DWI",
          new Curves(
              new double[] {0.02, 0.04, 0.2, 0.85, 0.75, 0.62, 0.6},
              new double[] {0, 0.01, 0.03, 0.05, 0.06, 0.07, 0.08}));

  private Contrasts() {}

  /** Labels that can be imitated. */
  public static java.util.Set<String> labels() {
    return CURVES.keySet();
  }

  /** Imitates {@code label} from a T1-weighted slice. */
  public static Slice imitate(Slice t1, String label, Random random) {
    Curves curves = CURVES.get(label);
    int width = t1.width();
    int height = t1.height();
    boolean[] body = Foreground.mask(t1.values(), width, height);
    int[] depth = Foreground.depth(body, width, height);
    int deepest = 0;
    for (int d : depth) {
      deepest = Math.max(deepest, d);
    }
    double border = deepest * (0.2 + 0.06 * random.nextDouble());
    float[] inner = new float[t1.values().length];
    int n = 0;
    for (int i = 0; i < depth.length; i++) {
      if (depth[i] > border) {
        inner[n++] = t1.values()[i];
      }
    }
    float[] values = n == 0 ? t1.values() : java.util.Arrays.copyOf(inner, n);
    double white = Math.max(1e-6, Window.percentiles(values, 0, 90).high());
    double[] inside = jitter(curves.inside(), random);
    double[] outside = jitter(curves.outside(), random);
    float[] out = new float[t1.values().length];
    for (int i = 0; i < out.length; i++) {
      double t = t1.values()[i] / white;
      double part = Math.max(0, Math.min(1, (depth[i] - border) / (0.04 * deepest + 1)));
      double value = part * curve(inside, t) + (1 - part) * curve(outside, t);
      out[i] = (float) (body[i] ? value : 0.03 * Math.max(0, t));
    }
    boolean echoPlanar = "MR_DWI".equals(label);
    return new Slice(width, height, echoPlanar ? coarse(out, width, height, random) : out);
  }

  /** Echo-planar images are coarse: down to 64 to 110 pixels and back. */
  private static float[] coarse(float[] in, int width, int height, Random random) {
    int w = Math.min(width, 64 + random.nextInt(46));
    int h = Math.max(8, w * height / width);
    return Resize.smooth(Resize.smooth(in, width, height, w, h), w, h, width, height);
  }

  private static double[] jitter(double[] curve, Random random) {
    double[] out = new double[curve.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(0, curve[i] * (1 + 0.16 * (random.nextDouble() - 0.5)));
    }
    return out;
  }

  private static double curve(double[] values, double t) {
    for (int i = 1; i < KNOTS.length; i++) {
      if (t <= KNOTS[i]) {
        double part = Math.max(0, (t - KNOTS[i - 1]) / (KNOTS[i] - KNOTS[i - 1]));
        return values[i - 1] + part * (values[i] - values[i - 1]);
      }
    }
    return values[values.length - 1];
  }
}
