package org.studygate.models.seriestype;

import org.studygate.models.training.Temperature;

/**
 * Combines pixels and header: their probabilities are multiplied, as for independent witnesses with
 * equal priors. Each witness is granted a chance of being altogether wrong, so that neither can
 * veto the other.
 */
final class TypeCombination {

  private static final double PIXELS_WRONG = 0.03;
  private static final double HEADER_WRONG = 0.02;

  private TypeCombination() {}

  /**
   * @param pixels calibrated, in the order of {@link TypeLabels#ALL}
   * @param header calibrated, in the order of {@link TypeLabels#ALL}
   * @return in the order of {@link TypeLabels#ALL}
   */
  static double[] combine(double[] pixels, double[] header, double temperature) {
    double[] product = new double[header.length];
    for (int i = 0; i < product.length; i++) {
      double p = (1 - PIXELS_WRONG) * pixels[i] + PIXELS_WRONG / pixels.length;
      double h = (1 - HEADER_WRONG) * header[i] + HEADER_WRONG / header.length;
      product[i] = p * h;
    }
    return Temperature.scale(product, temperature);
  }
}
