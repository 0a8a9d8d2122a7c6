package org.studygate.skin;

/** Why a version of the photos' model came into service. */
public enum PhotoModelCause {
  /** A training made it and the gate let it pass. */
  PROMOTED,
  /** An administrator chose it. */
  CHOSEN
}
