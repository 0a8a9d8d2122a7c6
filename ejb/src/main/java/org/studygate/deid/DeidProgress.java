package org.studygate.deid;

/** Hears how far a run is. Called from several threads, but not at the same time. */
@FunctionalInterface
public interface DeidProgress {

  /** Nobody listens. */
  DeidProgress NONE = (step, done, total) -> {};

  /**
   * @param step a word for what is being done: reading, cleaning, checking
   * @param done of {@code total} objects
   */
  void at(String step, int done, int total);
}
