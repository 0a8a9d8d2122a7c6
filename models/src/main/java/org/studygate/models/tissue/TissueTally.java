package org.studygate.models.tissue;

/** Counts of pixels by true and said tissue. */
final class TissueTally {

  private static final int CLASSES = Tissue.values().length;

  private final long[][] counts = new long[CLASSES][CLASSES];

  /**
   * Counts a slice.
   *
   * @param truth label by pixel; negative ones are not counted
   * @param probabilities class by class
   * @return mean negative log likelihood of the truth
   */
  double add(byte[] truth, float[] probabilities) {
    double loss = 0;
    int n = 0;
    for (int i = 0; i < truth.length; i++) {
      if (truth[i] >= 0) {
        counts[truth[i]][likeliest(probabilities, truth.length, i)]++;
        loss -= Math.log(Math.max(1e-6, probabilities[truth[i] * truth.length + i]));
        n++;
      }
    }
    return loss / Math.max(1, n);
  }

  void add(int truth, int said) {
    counts[truth][said]++;
  }

  static int likeliest(float[] probabilities, int pixels, int at) {
    int best = 0;
    for (int c = 1; c < CLASSES; c++) {
      best = probabilities[c * pixels + at] > probabilities[best * pixels + at] ? c : best;
    }
    return best;
  }

  long[][] counts() {
    return counts;
  }

  double accuracy() {
    double right = 0;
    double all = 0;
    for (int t = 0; t < CLASSES; t++) {
      right += counts[t][t];
      all += row(t);
    }
    return right / all;
  }

  /** Dice's coefficient of each tissue, rounded to a thousandth; NaN of one that never occurs. */
  double[] dice() {
    double[] out = new double[CLASSES];
    for (int t = 0; t < CLASSES; t++) {
      out[t] = Math.rint(2000.0 * counts[t][t] / (row(t) + column(t))) / 1000;
      out[t] = row(t) + column(t) == 0 ? Double.NaN : out[t];
    }
    return out;
  }

  double meanSensitivity() {
    double sum = 0;
    int n = 0;
    for (int t = 0; t < CLASSES; t++) {
      if (row(t) > 0) {
        sum += (double) counts[t][t] / row(t);
        n++;
      }
    }
    return sum / n;
  }

  double meanSpecificity() {
    double all = 0;
    for (int t = 0; t < CLASSES; t++) {
      all += row(t);
    }
    double sum = 0;
    int n = 0;
    for (int t = 0; t < CLASSES; t++) {
      if (row(t) > 0 && row(t) < all) {
        sum += 1 - (column(t) - counts[t][t]) / (all - row(t));
        n++;
      }
    }
    return sum / n;
  }

  private double row(int t) {
    double sum = 0;
    for (int c = 0; c < CLASSES; c++) {
      sum += counts[t][c];
    }
    return sum;
  }

  private double column(int t) {
    double sum = 0;
    for (int r = 0; r < CLASSES; r++) {
      sum += counts[r][t];
    }
    return sum;
  }
}
