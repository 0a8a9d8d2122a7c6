package org.studygate.models.skin;

/**
 * How the network's answers become probabilities and verdicts; fitted on validation photos.
 *
 * @param scale of each output before the logistic function (Platt), the first for "not usable",
 *     then the faults
 * @param shift added thereafter
 * @param rejectAbove probability of "not usable" above which a photo is refused
 * @param faultAbove probability above which each fault is named beside the first
 */
record SkinCalibration(double[] scale, double[] shift, double rejectAbove, double[] faultAbove) {

  static final int OUTPUTS = 1 + PhotoFault.values().length;

  /** Of a probability, kept away from certainty. */
  static double logit(double probability) {
    double p = Math.max(1e-9, Math.min(1 - 1e-7, probability));
    return Math.log(p / (1 - p));
  }

  double probability(int output, double logit) {
    return 1 / (1 + Math.exp(-(scale[output] * logit + shift[output])));
  }
}
