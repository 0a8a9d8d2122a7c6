package org.studygate.models.iqm;

import java.util.Arrays;
import java.util.List;
import org.studygate.models.training.Temperature;

/**
 * Tells from metrics alone which scans experts would exclude: a logistic regression with a ridge
 * penalty, on metrics of which skewed ones are taken as logarithms, scaled to median 0 and
 * interquartile range 1 and bounded to ±5.
 */
public final class RatingModel {

  private static final double BOUND = 5;
  private static final int ROUNDS = 30;

  private final boolean[] skewed;
  private final double[] median;
  private final double[] range;
  private double[] weights;

  private RatingModel(boolean[] skewed, double[] median, double[] range) {
    this.skewed = skewed;
    this.median = median;
    this.range = range;
  }

  /**
   * @param penalty weight of half the sum of the squared weights
   */
  static RatingModel fit(RatedScans scans, double penalty) {
    int n = scans.metrics().size();
    boolean[] skewed = new boolean[n];
    double[] median = new double[n];
    double[] range = new double[n];
    for (int f = 0; f < n; f++) {
      skewed[f] = skewed(scans.metrics().get(f));
      double[] column = new double[scans.count()];
      for (int i = 0; i < column.length; i++) {
        column[i] = value(scans.values()[i][f], skewed[f]);
      }
      Arrays.sort(column);
      median[f] = column[column.length / 2];
      double spread = column[column.length * 3 / 4] - column[column.length / 4];
      range[f] = spread > 0 ? spread : 1;
    }
    RatingModel model = new RatingModel(skewed, median, range);
    model.learn(scans, penalty);
    return model;
  }

  private static boolean skewed(String metric) {
    return metric.equals("fber")
        || metric.startsWith("qi_")
        || metric.startsWith("snr")
        || metric.endsWith("_n")
        || metric.contains("mad")
        || metric.contains("stdv");
  }

  private static double value(double raw, boolean skewed) {
    double finite = Double.isFinite(raw) ? raw : 0;
    return skewed ? Math.log1p(Math.max(0, finite)) : finite;
  }

  private double[] scaled(double[] row) {
    double[] out = new double[row.length + 1];
    for (int f = 0; f < row.length; f++) {
      double z = (value(row[f], skewed[f]) - median[f]) / range[f];
      out[f] = Math.max(-BOUND, Math.min(BOUND, z));
    }
    out[row.length] = 1;
    return out;
  }

  /** Newton's method; the constant is not penalised. */
  private void learn(RatedScans scans, double penalty) {
    double[][] x = new double[scans.count()][];
    for (int i = 0; i < x.length; i++) {
      x[i] = scaled(scans.values()[i]);
    }
    int n = x[0].length;
    weights = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] m = new double[n][n + 1];
      for (int i = 0; i < x.length; i++) {
        double p = logistic(x[i]);
        double w = Math.max(1e-6, p * (1 - p));
        double miss = (scans.excluded()[i] ? 1 : 0) - p;
        for (int a = 0; a < n; a++) {
          double wa = w * x[i][a];
          for (int b = 0; b <= a; b++) {
            m[a][b] += wa * x[i][b];
          }
          m[a][n] += miss * x[i][a];
        }
      }
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < a; b++) {
          m[b][a] = m[a][b];
        }
        m[a][a] += a < n - 1 ? penalty : 1e-9;
        m[a][n] -= a < n - 1 ? penalty * weights[a] : 0;
      }
      double[] step = LinearSystem.solve(m);
      double most = 0;
      for (int a = 0; a < n; a++) {
        weights[a] += step[a];
        most = Math.max(most, Math.abs(step[a]));
      }
      if (most < 1e-5) {
        return;
      }
    }
  }

  private double logistic(double[] x) {
    double sum = 0;
    for (int a = 0; a < x.length; a++) {
      sum += weights[a] * x[a];
    }
    return Temperature.logistic(sum);
  }

  /** Probability 0 to 1 that an expert would exclude the scan. */
  public double excluded(double[] row) {
    return logistic(scaled(row));
  }

  /** What speaks for exclusion (positive) by metric, per interquartile range. */
  List<Double> weights() {
    return Arrays.stream(weights).limit(weights.length - 1L).boxed().toList();
  }
}
