package org.studygate.labeling;

import java.util.List;

/**
 * Cohen's kappa of two raters who say yes or no, pooled over pairs of raters.
 *
 * <p>Of one pair: Cohen, Educational and Psychological Measurement 1960; its large-sample variance:
 * Fleiss, Cohen and Everitt, Psychological Bulletin 1969. Pooled: observed and expected agreement
 * are summed over the pairs (de Vries et al., Field Methods 2008), which is the mean of the pairs'
 * kappas, weighted with how many photos they share and how much of them chance leaves open; the
 * variances are added with the same weights.
 */
final class Kappa {

  private static final double Z = 1.959964;
  private static final double NOTHING = 1e-12;

  private Kappa() {}

  /**
   * What two raters said of the same things.
   *
   * @param both number to which both said yes
   * @param first number to which the first alone said yes
   * @param second number to which the second alone said yes
   * @param neither number to which both said no
   */
  record Table(int both, int first, int second, int neither) {

    int count() {
      return both + first + second + neither;
    }

    Table plus(boolean one, boolean other) {
      return new Table(
          both + (one && other ? 1 : 0),
          first + (one && !other ? 1 : 0),
          second + (!one && other ? 1 : 0),
          neither + (!one && !other ? 1 : 0));
    }

    private double observed() {
      return (double) (both + neither) / count();
    }

    private double firstYes() {
      return (double) (both + first) / count();
    }

    private double secondYes() {
      return (double) (both + second) / count();
    }

    /** By chance. */
    private double expected() {
      return firstYes() * secondYes() + (1 - firstYes()) * (1 - secondYes());
    }

    private double kappa() {
      return (observed() - expected()) / (1 - expected());
    }

    private double variance() {
      double kappa = kappa();
      double expected = expected();
      double yes = firstYes() + secondYes();
      double agreed =
          share(both) * Math.pow(1 - yes * (1 - kappa), 2)
              + share(neither) * Math.pow(1 - (2 - yes) * (1 - kappa), 2);
      // Of a cell off the diagonal: the second's share of the row's answer and the first's of the
      // column's.
      double apart =
          share(first) * Math.pow(secondYes() + 1 - firstYes(), 2)
              + share(second) * Math.pow(1 - secondYes() + firstYes(), 2);
      double shift = kappa - expected * (1 - kappa);
      double sum = agreed + (1 - kappa) * (1 - kappa) * apart - shift * shift;
      return Math.max(0, sum) / (count() * (1 - expected) * (1 - expected));
    }

    private double share(int cell) {
      return (double) cell / count();
    }
  }

  /** Of a table for each pair of raters. */
  static Agreement.Measure of(List<Table> pairs) {
    int count = pairs.stream().mapToInt(Table::count).sum();
    int both = pairs.stream().mapToInt(Table::both).sum();
    int neither = pairs.stream().mapToInt(Table::neither).sum();
    // Where a pair always gives one answer, chance leaves nothing open.
    List<Table> open = pairs.stream().filter(t -> t.count() > 0 && t.expected() < 1).toList();
    double weights = open.stream().mapToDouble(Kappa::weight).sum();
    if (weights == 0) {
      return new Agreement.Measure(count, both, neither, null, null, null);
    }
    double kappa = open.stream().mapToDouble(t -> weight(t) * t.kappa()).sum() / weights;
    double variance =
        open.stream().mapToDouble(t -> Math.pow(weight(t) / weights, 2) * t.variance()).sum();
    if (variance < NOTHING) {
      // Small or extreme tables: the formula knows no spread, which is no certainty.
      return new Agreement.Measure(count, both, neither, kappa, null, null);
    }
    double half = Z * Math.sqrt(variance);
    return new Agreement.Measure(
        count, both, neither, kappa, Math.max(-1, kappa - half), Math.min(1, kappa + half));
  }

  private static double weight(Table pair) {
    return pair.count() * (1 - pair.expected());
  }
}
