package org.studygate.models.seriestype;

import java.util.Map;
import org.studygate.models.training.Temperature;

/**
 * Combines pixels, header and the brightness order of tissues: their probabilities are multiplied,
 * as for independent witnesses with equal priors. Each witness is granted a chance of being
 * altogether wrong, so that none can veto the others.
 */
final class TypeCombination {

  private static final double PIXELS_WRONG = 0.03;
  private static final double HEADER_WRONG = 0.02;
  private static final double ORDER_WRONG = 0.1;

  /** Part of OTHER that is a phantom in a scanner. */
  private static final double PHANTOMS = 0.15;

  private TypeCombination() {}

  /**
   * @param pixels calibrated, in the order of {@link TypeLabels#ALL}
   * @param header calibrated, in the order of {@link TypeLabels#ALL}
   * @return in the order of {@link TypeLabels#ALL}
   */
  static double[] combine(double[] pixels, double[] header, double temperature) {
    double[] said = withPhantoms(header);
    double[] product = new double[said.length];
    for (int i = 0; i < product.length; i++) {
      double p = (1 - PIXELS_WRONG) * pixels[i] + PIXELS_WRONG / pixels.length;
      double h = (1 - HEADER_WRONG) * said[i] + HEADER_WRONG / said.length;
      product[i] = p * h;
    }
    return Temperature.scale(product, temperature);
  }

  /**
   * Phantoms are scanned with every sequence, and their header tells the sequence: a part of what
   * is no image of a patient has the header of any scan.
   */
  private static double[] withPhantoms(double[] header) {
    double scans = 0;
    int n = 0;
    for (String label : TypeLabels.ALL) {
      if (label.startsWith("MR_") || label.equals("CT")) {
        scans += header[TypeLabels.index(label)];
        n++;
      }
    }
    double[] out = header.clone();
    int other = TypeLabels.index("OTHER");
    out[other] = (1 - PHANTOMS) * header[other] + PHANTOMS * scans / n;
    return out;
  }

  /**
   * What the pixels and the order of tissues say together. The order decides only between the types
   * that it knows; how likely these are in all stays as the pixels have it.
   *
   * @param order probability by label; empty when it says nothing
   * @param weight of the order beside the pixels, 0 to 1
   */
  static double[] withOrder(double[] pixels, Map<String, Double> order, double weight) {
    if (order.isEmpty() || weight == 0) {
      return pixels;
    }
    double[] out = pixels.clone();
    double before = 0;
    double after = 0;
    for (Map.Entry<String, Double> entry : order.entrySet()) {
      int i = TypeLabels.index(entry.getKey());
      double says = (1 - ORDER_WRONG) * entry.getValue() + ORDER_WRONG / order.size();
      before += pixels[i];
      out[i] = pixels[i] * Math.pow(says, weight);
      after += out[i];
    }
    for (String label : order.keySet()) {
      out[TypeLabels.index(label)] *= before / Math.max(1e-12, after);
    }
    return out;
  }
}
