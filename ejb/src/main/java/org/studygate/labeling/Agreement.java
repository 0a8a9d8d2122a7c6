package org.studygate.labeling;

import java.util.Map;
import org.studygate.models.skin.PhotoFault;

/**
 * How far doctors agree who labelled photos without knowing of each other.
 *
 * @param doctors who took part
 * @param pairs of doctors who have a photo in common
 * @param usable on usable or not
 * @param reasons on each reason, named or not, over the same photos
 */
public record Agreement(int doctors, int pairs, Measure usable, Map<PhotoFault, Measure> reasons) {

  /**
   * Agreement on one question.
   *
   * @param photos that two have labelled
   * @param bothYes photos that both called usable, or for which both named the reason
   * @param bothNo photos that neither did
   * @param kappa Cohen's, pooled over the pairs; null where chance leaves nothing open
   * @param low lower end of its 95 % confidence interval; null where the formula gives it no width,
   *     such as for complete agreement
   * @param high upper end, or null
   */
  public record Measure(
      int photos, int bothYes, int bothNo, Double kappa, Double low, Double high) {

    /** Share of the photos on which both said the same; null without photos. */
    public Double observed() {
      return photos == 0 ? null : (double) (bothYes + bothNo) / photos;
    }
  }
}
