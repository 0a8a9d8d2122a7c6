package org.studygate.models.iqm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Intensities of one tissue. */
final class Sample {

  private final float[] sorted;
  private final double mean;
  private final double deviation;

  /** Takes the array as its own. */
  Sample(float[] values) {
    Arrays.sort(values);
    sorted = values;
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
    }
    mean = values.length == 0 ? 0 : sum / values.length;
    deviation =
        values.length == 0 ? 0 : Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  }

  double count() {
    return sorted.length;
  }

  double mean() {
    return mean;
  }

  double deviation() {
    return deviation;
  }

  double median() {
    return percentile(50);
  }

  /** Of 0 to 100. */
  double percentile(double p) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.round(p / 100 * (sorted.length - 1))];
  }

  /** Part of the values from (inclusive) to (exclusive) these bounds. */
  double part(double from, double to) {
    return sorted.length == 0 ? 0 : (double) (below(to) - below(from)) / sorted.length;
  }

  private int below(double bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Median absolute deviation, scaled to the standard deviation of a normal distribution. */
  double mad() {
    float[] away = new float[sorted.length];
    double median = median();
    for (int i = 0; i < away.length; i++) {
      away[i] = (float) Math.abs(sorted[i] - median);
    }
    Arrays.sort(away);
    return away.length == 0 ? 0 : 1.4826 * away[away.length / 2];
  }

  /** Excess kurtosis. */
  double kurtosis() {
    double fourth = 0;
    for (float value : sorted) {
      double z = (value - mean) / Math.max(1e-9, deviation);
      fourth += z * z * z * z;
    }
    return sorted.length == 0 ? 0 : fourth / sorted.length - 3;
  }

  Map<String, Double> summary(String prefix) {
    Map<String, Double> out = new LinkedHashMap<>();
    out.put(prefix + "_mean", mean);
    out.put(prefix + "_median", median());
    out.put(prefix + "_mad", mad());
    out.put(prefix + "_stdv", deviation);
    out.put(prefix + "_p05", percentile(5));
    out.put(prefix + "_p95", percentile(95));
    out.put(prefix + "_k", kurtosis());
    out.put(prefix + "_n", count());
    return out;
  }
}
