package org.studygate.models.training;

import java.util.Arrays;
import java.util.Comparator;

/** Figures of merit. */
public final class Metrics {

  private static final double Z95 = 1.959964;

  private Metrics() {}

  /** Counts, {@code [truth][predicted]}. */
  public static int[][] confusion(int[] truth, int[] predicted, int classes) {
    int[][] out = new int[classes][classes];
    for (int i = 0; i < truth.length; i++) {
      out[truth[i]][predicted[i]]++;
    }
    return out;
  }

  public static double accuracy(int[][] confusion) {
    double right = 0;
    double all = 0;
    for (int i = 0; i < confusion.length; i++) {
      right += confusion[i][i];
      all += Arrays.stream(confusion[i]).sum();
    }
    return all == 0 ? Double.NaN : right / all;
  }

  /** F1 of a class; NaN when it neither occurs nor is predicted. */
  public static double f1(int[][] confusion, int label) {
    double hit = confusion[label][label];
    double truth = Arrays.stream(confusion[label]).sum();
    double predicted = Arrays.stream(confusion).mapToInt(row -> row[label]).sum();
    return truth + predicted == 0 ? Double.NaN : 2 * hit / (truth + predicted);
  }

  /** Mean F1 of the classes that occur in the truth. */
  public static double macroF1(int[][] confusion) {
    double sum = 0;
    int n = 0;
    for (int label = 0; label < confusion.length; label++) {
      if (Arrays.stream(confusion[label]).sum() > 0) {
        sum += f1(confusion, label);
        n++;
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  /** Area under the ROC curve by ranks, ties shared; NaN when a side is empty. */
  public static double auc(double[] scores, boolean[] positive) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    double rankSum = 0;
    double positives = 0;
    for (int i = 0; i < order.length; ) {
      int j = i;
      while (j < order.length && scores[order[j]] == scores[order[i]]) {
        j++;
      }
      double rank = (i + 1 + j) / 2.0;
      for (int k = i; k < j; k++) {
        if (positive[order[k]]) {
          rankSum += rank;
          positives++;
        }
      }
      i = j;
    }
    double negatives = scores.length - positives;
    return positives == 0 || negatives == 0
        ? Double.NaN
        : (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
  }

  /** Expected calibration error over ten equal bins of confidence (Naeini et al., AAAI 2015). */
  public static double ece(double[] confidence, boolean[] right) {
    double[] sum = new double[10];
    double[] hits = new double[10];
    int[] n = new int[10];
    for (int i = 0; i < confidence.length; i++) {
      int bin = (int) Math.max(0, Math.min(9, confidence[i] * 10));
      sum[bin] += confidence[i];
      hits[bin] += right[i] ? 1 : 0;
      n[bin]++;
    }
    double error = 0;
    for (int bin = 0; bin < 10; bin++) {
      error += Math.abs(sum[bin] - hits[bin]);
    }
    return confidence.length == 0 ? Double.NaN : error / confidence.length;
  }

  /** Wilson's 95 % confidence interval of a proportion. */
  public static double[] wilson(int hits, int n) {
    if (n == 0) {
      return new double[] {0, 1};
    }
    double p = (double) hits / n;
    double z2 = Z95 * Z95;
    double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z95 / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
    return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
  }
}
