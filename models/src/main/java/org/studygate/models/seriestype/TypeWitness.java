package org.studygate.models.seriestype;

import org.studygate.models.BrightnessResult;
import org.studygate.models.ModelException;
import org.studygate.models.image.Slices;

/**
 * A third voice beside pixels and header: what the brightness order of the tissues says. It speaks
 * of contrasts of heads only, and may say nothing.
 */
@FunctionalInterface
public interface TypeWitness {

  /**
   * @return with empty probabilities when the order says nothing; null when nobody listens
   */
  BrightnessResult testify(Slices series) throws ModelException;

  /** Says nothing. */
  static TypeWitness silent() {
    return series -> null;
  }
}
