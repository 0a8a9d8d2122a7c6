package org.studygate.models.simulate;

import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Foreground;

/**
 * Chemical shift of the first kind: fat precesses 3.5 ppm slower than water (220 Hz at 1.5 T), and
 * is mapped 3.5 ppm · f0 / bandwidth per pixel away along the frequency axis: bright bands where it
 * falls on water, dark ones where it left (Babcock et al., J Comput Assist Tomogr 1985;9:252).
 *
 * <p>Fat is taken to be what is bright near the skin; where a slice shows no such rim (a
 * skull-stripped brain), whatever is bright.
 */
final class ChemicalShift {

  /** How deep under the skin fat is looked for, part of the longer side. */
  private static final double DEPTH = 0.07;

  private static final double LEAST_RIM = 0.03;

  private ChemicalShift() {}

  /** Moves fat by {@code pixels} to the right. */
  static Slice of(Slice in, double pixels) {
    float[] fat = fat(in);
    float[] out = in.values().clone();
    int w = in.width();
    int whole = (int) Math.floor(pixels);
    float part = (float) (pixels - whole);
    for (int y = 0; y < in.height(); y++) {
      for (int x = 0; x < w; x++) {
        int at = y * w + x;
        out[at] -= fat[at];
        if (x + whole >= 0 && x + whole < w) {
          out[at + whole] += fat[at] * (1 - part);
        }
        if (x + whole + 1 >= 0 && x + whole + 1 < w) {
          out[at + whole + 1] += fat[at] * part;
        }
      }
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(0, out[i]);
    }
    return in.with(out);
  }

  /** Signal of fat in each pixel. */
  private static float[] fat(Slice in) {
    boolean[] body = Foreground.mask(in.values(), in.width(), in.height());
    int[] depth = Foreground.depth(body, in.width(), in.height());
    float[] inside = new float[body.length];
    int n = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        inside[n++] = in.values()[i];
      }
    }
    Window bright =
        Window.percentiles(n == 0 ? in.values() : java.util.Arrays.copyOf(inside, n), 70, 92);
    double rim = DEPTH * Math.max(in.width(), in.height());
    float[] fat = new float[body.length];
    double total = 0;
    for (int i = 0; i < fat.length; i++) {
      if (body[i] && depth[i] <= rim) {
        fat[i] = (float) (bright.apply(in.values()[i]) * in.values()[i]);
        total += bright.apply(in.values()[i]);
      }
    }
    if (total < LEAST_RIM * n) {
      for (int i = 0; i < fat.length; i++) {
        fat[i] = (float) (body[i] ? bright.apply(in.values()[i]) * in.values()[i] : 0);
      }
    }
    return fat;
  }
}
