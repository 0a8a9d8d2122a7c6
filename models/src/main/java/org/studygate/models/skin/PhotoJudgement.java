package org.studygate.models.skin;

import java.util.List;
import java.util.Map;

/**
 * Whether a photo can be used, and why not.
 *
 * @param usable the verdict
 * @param usableProbability 0 to 1, calibrated; of the network, or 0 where a limit was exceeded
 * @param reasons the faults that speak against the photo, the surest first; empty when usable
 * @param faults probability 0 to 1 of each fault
 * @param measures what was measured
 * @param measured the faults that exceeded limits showed without the network
 * @param faceVisible whether a face is in the picture, which must be removed before it leaves
 * @param heat where the network sees each fault; empty without a network
 * @param decidedBy what the verdict stands on
 * @param modelVersion of the network, or {@code none}
 */
public record PhotoJudgement(
    boolean usable,
    double usableProbability,
    List<PhotoFault> reasons,
    Map<PhotoFault, Double> faults,
    PhotoMeasures measures,
    List<PhotoFault> measured,
    boolean faceVisible,
    Map<PhotoFault, PhotoHeat> heat,
    Decision decidedBy,
    String modelVersion) {

  /** Version of a judgement that no network took part in. */
  public static final String NO_MODEL = "none";

  /** What a verdict stands on. */
  public enum Decision {
    /** A measure exceeded its limit. */
    MEASURES,
    /** The network, the measures being within their limits. */
    NETWORK
  }
}
