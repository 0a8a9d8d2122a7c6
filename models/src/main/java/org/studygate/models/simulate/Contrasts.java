package org.studygate.models.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.preprocess.Resize;

/**
 * Turns a T1-weighted head slice into an imitation of another contrast.
 *
 * <p>T1 intensities are read as a mixture of neighbouring tissues: in the brain fluid, grey and
 * white matter, outside it bone or air, muscle and fat (three groups of brightness each). Each
 * tissue then gets a signal ({@link TissueSignals}); lesions, vessels, signal loss near the skull
 * base, coarse grids and ghosts are added where the contrast has them. It imitates the order of
 * grey values, not flow or coils.
 */
public final class Contrasts {

  private static final List<String> LABELS =
      List.of(
          "MR_T1",
          "MR_T2",
          "MR_FLAIR",
          "MR_PD",
          "MR_DWI",
          "MR_T2STAR",
          "MR_ANGIO",
          "MR_OTHER",
          "PT");

  private Contrasts() {}

  /** Labels that can be imitated. */
  public static List<String> labels() {
    return LABELS;
  }

  /** Imitates {@code label} from a T1-weighted slice; what lies deep is taken for brain. */
  public static Slice imitate(Slice t1, String label, Random random) {
    return imitate(new HeadAnatomy.Plane(t1, guess(t1, random)), label, random);
  }

  /** Imitates {@code label} from a slice whose brain is known. */
  public static Slice imitate(HeadAnatomy.Plane plane, String label, Random random) {
    Slice t1 = plane.image();
    int width = t1.width();
    int height = t1.height();
    TissueSignals signals = TissueSignals.draw(label, random);
    boolean[] body = Foreground.mask(t1.values(), width, height);
    double[] inner = groups(t1, plane.brain(), body, true);
    double[] outer = groups(t1, plane.brain(), body, false);
    boolean stripped = random.nextInt(6) == 0;
    float[] lesion = lesions(plane, inner, random);
    float[] out = new float[t1.values().length];
    for (int i = 0; i < out.length; i++) {
      double part = plane.brain()[i];
      double in = curve(inner, signals.brain(), t1.values()[i]);
      in += lesion[i] * (signals.lesion() - in);
      double rest = stripped || !body[i] ? 0 : curve(outer, signals.rest(), t1.values()[i]);
      out[i] = (float) (part * in + (1 - part) * rest);
    }
    return Scanner.finish(new Slice(width, height, out), plane.brain(), body, signals, random);
  }

  private static double[] groups(Slice t1, float[] brain, boolean[] body, boolean inside) {
    float[] values = new float[brain.length];
    int n = 0;
    for (int i = 0; i < brain.length; i++) {
      if (body[i] && brain[i] > 0.5 == inside) {
        values[n++] = t1.values()[i];
      }
    }
    return HeadAnatomy.groups(values, n);
  }

  /** Deeper than about a fifth of the deepest point counts as brain; a cut-free brain as all. */
  private static float[] guess(Slice t1, Random random) {
    boolean[] body = Foreground.mask(t1.values(), t1.width(), t1.height());
    int[] depth = Foreground.depth(body, t1.width(), t1.height());
    int deepest = Math.max(1, Arrays.stream(depth).max().orElse(1));
    double border =
        stripped(t1, depth, deepest) ? 0 : deepest * (0.18 + 0.08 * random.nextDouble());
    float[] brain = new float[depth.length];
    for (int i = 0; i < brain.length; i++) {
      double part = (depth[i] - border) / (0.04 * deepest + 1);
      brain[i] = body[i] ? (float) Math.max(0, Math.min(1, part)) : 0;
    }
    return brain;
  }

  /** Without the bright fat of the scalp the rim is no brighter than the inside. */
  private static boolean stripped(Slice t1, int[] depth, int deepest) {
    double rim = 0;
    double inside = 0;
    int rims = 0;
    int insides = 0;
    for (int i = 0; i < depth.length; i++) {
      if (depth[i] > 0 && depth[i] <= 0.08 * deepest + 1) {
        rim += t1.values()[i];
        rims++;
      } else if (depth[i] > 0.25 * deepest) {
        inside += t1.values()[i];
        insides++;
      }
    }
    return rim / Math.max(1, rims) < 0.7 * inside / Math.max(1, insides);
  }

  /** Up to four soft spots in white matter. */
  private static float[] lesions(HeadAnatomy.Plane plane, double[] inner, Random random) {
    Slice t1 = plane.image();
    float[] out = new float[t1.values().length];
    int count = random.nextInt(2) * random.nextInt(5);
    for (int lesion = 0; lesion < count; lesion++) {
      int at = random.nextInt(out.length);
      for (int tries = 0; tries < 40; tries++) {
        if (plane.brain()[at] > 0.5 && t1.values()[at] > (inner[1] + inner[2]) / 2) {
          break;
        }
        at = random.nextInt(out.length);
      }
      double radius = t1.width() * (0.008 + 0.05 * random.nextDouble() * random.nextDouble());
      double strength = 0.4 + 0.6 * random.nextDouble();
      Blobs.add(out, t1.width(), at % t1.width(), at / t1.width(), radius, strength, 1);
    }
    return out;
  }

  private static double curve(double[] knots, double[] values, double t) {
    if (t <= knots[0]) {
      return values[0];
    }
    for (int i = 1; i < knots.length; i++) {
      if (t <= knots[i]) {
        double part = (t - knots[i - 1]) / Math.max(1e-9, knots[i] - knots[i - 1]);
        return values[i - 1] + part * (values[i] - values[i - 1]);
      }
    }
    return values[values.length - 1];
  }

  /** Down to a grid of {@code size} pixels and back. */
  static float[] coarse(float[] in, int width, int height, int size) {
    int w = Math.min(width, size);
    int h = Math.max(8, w * height / width);
    return Resize.smooth(Resize.smooth(in, width, height, w, h), w, h, width, height);
  }
}
