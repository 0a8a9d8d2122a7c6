package org.studygate.training;

/** Which photos a training learns from. */
public enum TrainingSource {
  /** Photos that doctors here have labelled and agreed on. */
  LABELS,
  /** A labelled set in a folder of the server (STUDYGATE_TRAINING_IMAGES). */
  FOLDER,
  BOTH;

  boolean labels() {
    return this != FOLDER;
  }

  boolean folder() {
    return this != LABELS;
  }
}
