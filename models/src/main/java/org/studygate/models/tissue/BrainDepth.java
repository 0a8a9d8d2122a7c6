package org.studygate.models.tissue;

import org.studygate.models.preprocess.Foreground;

/**
 * Where in the brain fluid, grey and white matter lie: their shares by the depth below its surface,
 * as counted on the labels of the training heads. What the network says of the three is weighed
 * with them.
 */
final class BrainDepth {

  private static final int FIRST = Tissue.CSF.ordinal();

  /** Shares of fluid, grey and white matter for each 2.5 mm of depth. */
  private static final double[][] SHARES = {
    {1, 0, 0},
    {0.67, 0.32, 0.01},
    {0.26, 0.69, 0.05},
    {0.12, 0.76, 0.12},
    {0.09, 0.71, 0.20},
    {0.07, 0.66, 0.27},
    {0.06, 0.62, 0.33},
    {0.05, 0.57, 0.38},
    {0.04, 0.54, 0.41},
    {0.04, 0.51, 0.45},
    {0.04, 0.47, 0.49},
    {0.04, 0.44, 0.52},
    {0.04, 0.42, 0.54},
    {0.03, 0.39, 0.57},
    {0.03, 0.37, 0.60},
    {0.03, 0.35, 0.62},
    {0.04, 0.32, 0.65},
    {0.04, 0.29, 0.67},
    {0.05, 0.29, 0.66},
    {0.07, 0.34, 0.60},
    {0.09, 0.43, 0.49},
    {0.15, 0.49, 0.36},
    {0.18, 0.50, 0.32},
    {0.32, 0.48, 0.20}
  };

  private BrainDepth() {}

  /** Changes the probabilities of one slice in place; their sum over the three stays. */
  static void weigh(float[] p, int pixels) {
    int side = (int) Math.round(Math.sqrt(pixels));
    boolean[] brain = new boolean[pixels];
    for (int i = 0; i < pixels; i++) {
      brain[i] = sum(p, pixels, i) > 0.5;
    }
    int[] depth = Foreground.depth(brain, side, side);
    for (int i = 0; i < pixels; i++) {
      if (brain[i]) {
        double[] share = SHARES[Math.min(SHARES.length - 1, depth[i])];
        double before = sum(p, pixels, i);
        double after = 0;
        double[] q = new double[3];
        for (int k = 0; k < 3; k++) {
          // the network's own preference among the three counts half
          q[k] = Math.sqrt(p[(FIRST + k) * pixels + i] / before + 0.02) * share[k];
          after += q[k];
        }
        for (int k = 0; k < 3; k++) {
          p[(FIRST + k) * pixels + i] = (float) (before * q[k] / after);
        }
      }
    }
  }

  private static double sum(float[] p, int pixels, int i) {
    return p[FIRST * pixels + i] + p[(FIRST + 1) * pixels + i] + p[(FIRST + 2) * pixels + i];
  }
}
