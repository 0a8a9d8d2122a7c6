package org.studygate.models.tissue;

import java.util.Arrays;
import java.util.List;

/**
 * Which of three groups of brightness in a brain is fluid, which grey and which white matter: the
 * groups are found by k-means, and of the six ways to name them the likeliest is taken, given where
 * in the brain each tissue usually lies. It is where the fit of the tissues begins: from beginnings
 * that smear the three into one another the fit does not find back to their order.
 */
final class BrainOrder {

  private static final int FIRST = Tissue.CSF.ordinal();
  private static final int LEAST_PIXELS = 200;
  private static final int ROUNDS = 20;
  private static final double LEAST_DEVIATION = 0.025;
  private static final double STRAY = 0.05;
  private static final int[][] NAMINGS = {
    {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
  };

  private final float[] levels;
  private final float[][] priors;

  private BrainOrder(float[] levels, float[][] priors) {
    this.levels = levels;
    this.priors = priors;
  }

  /**
   * Mean and deviation of fluid, grey and white matter, or null where there is too little brain.
   *
   * @param levels grey values by slice
   * @param p probabilities by slice, class by class, weighed with the depth in the brain
   */
  static double[][] of(float[][] levels, List<float[]> p, int pixels) {
    float[] inside = new float[levels.length * pixels];
    float[][] priors = new float[3][levels.length * pixels];
    int n = 0;
    for (int s = 0; s < levels.length; s++) {
      for (int i = 0; i < pixels; i++) {
        double brain = 0;
        for (int k = 0; k < 3; k++) {
          priors[k][n] = p.get(s)[(FIRST + k) * pixels + i];
          brain += priors[k][n];
        }
        inside[n] = levels[s][i];
        n += brain > 0.5 ? 1 : 0;
      }
    }
    if (n < LEAST_PIXELS) {
      return null;
    }
    return new BrainOrder(Arrays.copyOf(inside, n), priors).best();
  }

  private double[][] best() {
    double[] centre = groups();
    double[] deviation = deviations(centre);
    double most = Double.NEGATIVE_INFINITY;
    double[][] best = null;
    for (int[] naming : NAMINGS) {
      double[] mean = new double[3];
      double[] spread = new double[3];
      for (int k = 0; k < 3; k++) {
        mean[k] = centre[naming[k]];
        spread[k] = deviation[naming[k]];
      }
      double likelihood = likelihood(mean, spread);
      if (likelihood > most) {
        most = likelihood;
        best = new double[][] {mean, spread};
      }
    }
    return best;
  }

  private double likelihood(double[] mean, double[] deviation) {
    double sum = 0;
    for (int i = 0; i < levels.length; i++) {
      double density = 0;
      for (int k = 0; k < 3; k++) {
        double gap = (levels[i] - mean[k]) / deviation[k];
        density += priors[k][i] * (Math.exp(-0.5 * gap * gap) / deviation[k] + STRAY);
      }
      sum += Math.log(Math.max(1e-9, density));
    }
    return sum;
  }

  private double[] groups() {
    float[] sorted = levels.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double[] centre = {sorted[n / 12], sorted[n / 2], sorted[n - 1 - n / 12]};
    for (int round = 0; round < ROUNDS; round++) {
      double[] sum = new double[3];
      int[] count = new int[3];
      for (float level : sorted) {
        int k = nearest(centre, level);
        sum[k] += level;
        count[k]++;
      }
      for (int k = 0; k < 3; k++) {
        centre[k] = count[k] == 0 ? centre[k] : sum[k] / count[k];
      }
    }
    return centre;
  }

  private double[] deviations(double[] centre) {
    double[] squares = new double[3];
    int[] count = new int[3];
    for (float level : levels) {
      int k = nearest(centre, level);
      squares[k] += (level - centre[k]) * (level - centre[k]);
      count[k]++;
    }
    double[] out = new double[3];
    for (int k = 0; k < 3; k++) {
      out[k] = Math.max(LEAST_DEVIATION, Math.sqrt(squares[k] / Math.max(1, count[k])));
    }
    return out;
  }

  private static int nearest(double[] centre, float level) {
    int best = Math.abs(level - centre[1]) < Math.abs(level - centre[0]) ? 1 : 0;
    return Math.abs(level - centre[2]) < Math.abs(level - centre[best]) ? 2 : best;
  }
}
