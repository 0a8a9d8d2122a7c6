package org.studygate.models.skin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits probabilities and limits on validation samples: Platt's scaling (with his prior against
 * certainty) for each output, the limit of "not usable" so that few usable photos are refused, the
 * limit of each fault for the best F1.
 */
final class SkinCalibrator {

  /** Usable validation photos that may be refused. */
  private static final double FALSE_REJECTIONS = 0.03;

  private static final double LEAST_LIMIT = 0.2;
  private static final double MOST_LIMIT = 0.97;

  /** Samples with a fault, and without, below which nothing is fitted. */
  private static final int LEAST = 10;

  private SkinCalibrator() {}

  static SkinCalibration fit(double[][] logits, List<SkinSample> samples) {
    int outputs = SkinCalibration.OUTPUTS;
    double[] scale = new double[outputs];
    double[] limits = new double[outputs - 1];
    Arrays.fill(scale, 1);
    Arrays.fill(limits, 0.5);
    return fit(logits, samples, new SkinCalibration(scale, new double[outputs], 0.5, limits));
  }

  /**
   * @param before what holds of an output that has too few samples
   */
  static SkinCalibration fit(double[][] logits, List<SkinSample> samples, SkinCalibration before) {
    int outputs = SkinCalibration.OUTPUTS;
    double[] scale = before.scale().clone();
    double[] shift = before.shift().clone();
    for (int k = 0; k < outputs; k++) {
      platt(k, logits, samples, scale, shift);
    }
    SkinCalibration open = new SkinCalibration(scale, shift, 0.5, new double[outputs - 1]);
    double[][] usable =
        IntStream.range(0, samples.size())
            .filter(i -> samples.get(i).target()[0] == 0)
            .mapToObj(i -> logits[i])
            .toArray(double[][]::new);
    double[] faultAbove = before.faultAbove().clone();
    for (int k = 1; k < outputs; k++) {
      int output = k;
      if (samples.stream().filter(s -> s.target()[output] == 1).count() >= LEAST) {
        faultAbove[k - 1] = bestLimit(k, open, logits, samples);
      }
    }
    return new SkinCalibration(scale, shift, limit(open, usable), faultAbove);
  }

  /** The same with the limit of "not usable" set on photos that are all usable. */
  static SkinCalibration limited(SkinCalibration calibration, double[][] usable) {
    return new SkinCalibration(
        calibration.scale(),
        calibration.shift(),
        limit(calibration, usable),
        calibration.faultAbove());
  }

  private static double limit(SkinCalibration calibration, double[][] usable) {
    if (usable.length == 0) {
      return 0.5;
    }
    double[] refused =
        Arrays.stream(usable).mapToDouble(z -> calibration.probability(0, z[0])).sorted().toArray();
    double limit = refused[(int) Math.ceil((1 - FALSE_REJECTIONS) * (refused.length - 1))];
    return Math.max(LEAST_LIMIT, Math.min(MOST_LIMIT, limit));
  }

  private static void platt(
      int k, double[][] logits, List<SkinSample> samples, double[] scale, double[] shift) {
    double positives = 0;
    double negatives = 0;
    for (SkinSample sample : samples) {
      positives += sample.target()[k] == 1 ? 1 : 0;
      negatives += sample.target()[k] == 0 ? 1 : 0;
    }
    if (positives < LEAST || negatives < LEAST) {
      return;
    }
    double high = (positives + 1) / (positives + 2);
    double low = 1 / (negatives + 2);
    double a = 1;
    double b = 0;
    for (int round = 0; round < 60; round++) {
      double ga = 0;
      double gb = 0;
      double haa = 1e-6;
      double hab = 0;
      double hbb = 1e-6;
      for (int i = 0; i < samples.size(); i++) {
        float target = samples.get(i).target()[k];
        if (target >= 0) {
          double z = logits[i][k];
          double p = 1 / (1 + Math.exp(-(a * z + b)));
          double error = p - (target == 1 ? high : low);
          double weight = Math.max(1e-9, p * (1 - p));
          ga += error * z;
          gb += error;
          haa += weight * z * z;
          hab += weight * z;
          hbb += weight;
        }
      }
      double det = haa * hbb - hab * hab;
      double da = (hbb * ga - hab * gb) / det;
      double db = (haa * gb - hab * ga) / det;
      double damp = Math.min(1, 1 / Math.max(1e-9, Math.max(Math.abs(da), Math.abs(db) / 4)));
      a = Math.max(0.05, a - damp * da);
      b -= damp * db;
    }
    scale[k] = a;
    shift[k] = b;
  }

  private static double bestLimit(
      int k, SkinCalibration calibration, double[][] logits, List<SkinSample> samples) {
    double best = -1;
    double at = 0.5;
    for (double limit = 0.2; limit < 0.85; limit += 0.05) {
      int hit = 0;
      int wrong = 0;
      for (int i = 0; i < samples.size(); i++) {
        float target = samples.get(i).target()[k];
        boolean said = calibration.probability(k, logits[i][k]) > limit;
        hit += said && target == 1 ? 1 : 0;
        wrong += said && target == 0 || !said && target == 1 ? 1 : 0;
      }
      double f1 = 2.0 * hit / Math.max(1, 2 * hit + wrong);
      if (f1 > best) {
        best = f1;
        at = limit;
      }
    }
    return at;
  }
}
