package org.studygate.models.training;

/**
 * What a network gets right in validation. Where one of the classes is true, the likeliest counts
 * as said; where any number of labels is true, those from one half on, and masked labels do not
 * count.
 */
final class EpochFigures {

  private final boolean oneOf;
  private long[] hits;
  private long[] misses;
  private long[] alarms;
  private long[] rests;
  private long right;
  private long all;

  EpochFigures(boolean oneOf) {
    this.oneOf = oneOf;
  }

  /**
   * @param target values of the labels; negative ones are masked out
   */
  void add(float[] said, float[] target) {
    if (hits == null) {
      hits = new long[target.length];
      misses = new long[target.length];
      alarms = new long[target.length];
      rests = new long[target.length];
    }
    int top = top(said);
    if (oneOf) {
      all++;
      right += target[top] > 0.5 ? 1 : 0;
    }
    for (int i = 0; i < target.length; i++) {
      if (target[i] >= 0) {
        boolean is = target[i] > 0.5;
        boolean positive = oneOf ? i == top : said[i] >= 0.5;
        (is ? positive ? hits : misses : positive ? alarms : rests)[i]++;
        all += oneOf ? 0 : 1;
        right += !oneOf && is == positive ? 1 : 0;
      }
    }
  }

  private static int top(float[] said) {
    int best = 0;
    for (int i = 1; i < said.length; i++) {
      best = said[i] > said[best] ? i : best;
    }
    return best;
  }

  double accuracy() {
    return (double) right / all;
  }

  /** Mean over the labels that occur. */
  double sensitivity() {
    return mean(hits, misses);
  }

  /** Mean over the labels that are ever absent. */
  double specificity() {
    return mean(rests, alarms);
  }

  /** Not a number when no sample was held back to judge by. */
  private static double mean(long[] good, long[] bad) {
    if (good == null) {
      return Double.NaN;
    }
    double sum = 0;
    int n = 0;
    for (int i = 0; i < good.length; i++) {
      if (good[i] + bad[i] > 0) {
        sum += (double) good[i] / (good[i] + bad[i]);
        n++;
      }
    }
    return sum / n;
  }
}
