package org.studygate.models.tissue;

import java.util.Arrays;
import java.util.List;
import org.studygate.models.image.Window;

/**
 * Sharpens what the network says with the grey values of the very series: each tissue is a normal
 * distribution of brightness, fitted by expectation maximisation with the network's probabilities
 * as priors by pixel (as unified segmentation does with an atlas, Ashburner and Friston, NeuroImage
 * 26, 2005). The network says where a tissue may be, the grey values which of them it is.
 */
final class Refinement {

  private static final int CLASSES = Tissue.values().length;
  private static final int ROUNDS = 8;
  private static final double LEAST_DEVIATION = 0.025;

  /** Density of grey values that fit no tissue. */
  private static final double STRAY = 0.05;

  private final double[] mean = new double[CLASSES];
  private final double[] deviation = new double[CLASSES];

  private Refinement() {}

  /**
   * Changes the probabilities in place.
   *
   * @param grids grey values by slice
   * @param probabilities of the classes by slice, class by class
   */
  static void refine(List<float[]> grids, List<float[]> probabilities) {
    if (grids.isEmpty()) {
      return;
    }
    int pixels = grids.get(0).length;
    float[][] levels = levels(grids, probabilities, pixels);
    for (float[] p : probabilities) {
      BrainDepth.weigh(p, pixels);
    }
    Refinement fit = new Refinement();
    float[][] said = new float[levels.length][];
    for (int s = 0; s < said.length; s++) {
      said[s] = probabilities.get(s).clone();
    }
    fit.measure(levels, said, pixels, true);
    for (int round = 0; round < ROUNDS; round++) {
      for (int s = 0; s < levels.length; s++) {
        fit.judge(levels[s], probabilities.get(s), said[s], pixels);
      }
      fit.measure(levels, said, pixels, false);
    }
    for (int s = 0; s < levels.length; s++) {
      System.arraycopy(said[s], 0, probabilities.get(s), 0, said[s].length);
    }
  }

  /** Grey values from 0 to 1 in the window of the head. */
  private static float[][] levels(List<float[]> grids, List<float[]> p, int pixels) {
    float[] head = new float[grids.size() * pixels];
    int n = 0;
    for (int s = 0; s < grids.size(); s++) {
      for (int i = 0; i < pixels; i++) {
        if (p.get(s)[i] < 0.5) {
          head[n++] = grids.get(s)[i];
        }
      }
    }
    Window window = Window.percentiles(Arrays.copyOf(head, n), 0.5, 98);
    float[][] out = new float[grids.size()][pixels];
    for (int s = 0; s < out.length; s++) {
      for (int i = 0; i < pixels; i++) {
        out[s][i] = (float) window.apply(grids.get(s)[i]);
      }
    }
    return out;
  }

  /** Mean and deviation of each tissue; at first the surest pixels count most. */
  private void measure(float[][] levels, float[][] p, int pixels, boolean first) {
    for (int k = 0; k < CLASSES; k++) {
      double n = 1e-6;
      double sum = 0;
      double squares = 0;
      for (int s = 0; s < levels.length; s++) {
        for (int i = 0; i < pixels; i++) {
          double weight = p[s][k * pixels + i];
          weight = first ? weight * weight : weight;
          n += weight;
          sum += weight * levels[s][i];
          squares += weight * levels[s][i] * levels[s][i];
        }
      }
      mean[k] = sum / n;
      double variance = Math.max(0, squares / n - mean[k] * mean[k]);
      deviation[k] = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
    }
  }

  private void judge(float[] levels, float[] prior, float[] out, int pixels) {
    for (int i = 0; i < pixels; i++) {
      double all = 0;
      for (int k = 0; k < CLASSES; k++) {
        double gap = (levels[i] - mean[k]) / deviation[k];
        double q = prior[k * pixels + i] * (Math.exp(-0.5 * gap * gap) / deviation[k] + STRAY);
        out[k * pixels + i] = (float) q;
        all += q;
      }
      for (int k = 0; k < CLASSES; k++) {
        out[k * pixels + i] /= (float) all;
      }
    }
  }
}
