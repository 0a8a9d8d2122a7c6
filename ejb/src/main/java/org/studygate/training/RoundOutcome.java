package org.studygate.training;

/** What came of a round of a training. */
public enum RoundOutcome {
  /** It waits for a node, or is being trained. */
  TRAINING,
  /** There were too few photos to begin. */
  TOO_FEW,
  /** Trained and measured; the gate has not looked yet. */
  TRAINED,
  /** The gate let it pass. */
  ACCEPTED,
  /** The gate did not. */
  REFUSED,
  /** In service. */
  PROMOTED,
  FAILED,
  CANCELLED
}
