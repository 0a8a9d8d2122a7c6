package org.studygate.training;

/** Where a training stands. */
public enum TrainingState {
  /** The labelled photos are being collected. */
  COLLECTING,
  /** A version is being trained and measured, or waits for a node to do it. */
  TRAINING,
  /** There are too few photos, or the version was not good enough: more would help. */
  MORE_IMAGES,
  /** Its version came into service. */
  PROMOTED,
  CANCELLED,
  /** A step failed; it can be gone on with. */
  FAILED;

  /** Whether nothing comes after it. */
  public boolean ended() {
    return this == PROMOTED || this == CANCELLED;
  }
}
