package org.studygate.models.training;

import java.util.function.DoubleUnaryOperator;

/** Temperature scaling (Guo et al., ICML 2017): softens or sharpens probabilities. */
public final class Temperature {

  private static final double LEAST = 1e-7;

  private Temperature() {}

  /** Probabilities proportional to {@code p^(1/t)}. */
  public static double[] scale(double[] p, double t) {
    double[] out = new double[p.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      out[i] = Math.pow(Math.max(LEAST, p[i]), 1 / t);
      sum += out[i];
    }
    for (int i = 0; i < p.length; i++) {
      out[i] /= sum;
    }
    return out;
  }

  /** Where a function of one variable is least between two bounds (golden section). */
  public static double minimise(DoubleUnaryOperator f, double low, double high) {
    double ratio = (Math.sqrt(5) - 1) / 2;
    double a = low;
    double b = high;
    for (int i = 0; i < 60; i++) {
      double c = b - ratio * (b - a);
      double d = a + ratio * (b - a);
      if (f.applyAsDouble(c) < f.applyAsDouble(d)) {
        b = d;
      } else {
        a = c;
      }
    }
    return (a + b) / 2;
  }

  /** Mean negative log likelihood of the true classes. */
  public static double loss(double[][] p, int[] truth) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum -= Math.log(Math.max(LEAST, p[i][truth[i]]));
    }
    return sum / Math.max(1, p.length);
  }

  /** The logit of a probability, bounded. */
  public static double logit(double p) {
    double q = Math.max(LEAST, Math.min(1 - LEAST, p));
    return Math.log(q / (1 - q));
  }

  /** The inverse of {@link #logit}. */
  public static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
