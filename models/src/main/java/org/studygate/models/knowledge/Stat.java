package org.studygate.models.knowledge;

/**
 * Count, mean and sum of squared deviations of values (Welford, Technometrics 4, 1962); two can be
 * put together.
 */
public record Stat(int n, double mean, double squares) {

  public static final Stat EMPTY = new Stat(0, 0, 0);

  public Stat plus(double value) {
    double delta = value - mean;
    double next = mean + delta / (n + 1);
    return new Stat(n + 1, next, squares + delta * (value - next));
  }

  public Stat plus(Stat other) {
    if (n + other.n == 0) {
      return EMPTY;
    }
    double delta = other.mean - mean;
    double all = (double) n + other.n;
    return new Stat(
        n + other.n,
        mean + delta * other.n / all,
        squares + other.squares + delta * delta * n * other.n / all);
  }

  /** Standard deviation; 0 of fewer than two values. */
  public double deviation() {
    return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
  }
}
