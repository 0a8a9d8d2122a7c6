package org.studygate.workflow;

/** The way of a release of de-identified data, from its request to its end. */
public interface ReleaseProcess {

  /**
   * Starts the way of a release, in the caller's transaction; once more does no harm.
   *
   * @param releaseKey the business key
   */
  void begin(String releaseKey);

  /** Tells the process that the requester has answered the steward's question. */
  void answered(String releaseKey);

  /** Tells the process to clear up, wherever it stands; nothing happens where it has ended. */
  void withdrawn(String releaseKey);

  /**
   * Tries the steps again that failed for good.
   *
   * @throws IllegalStateException when none did
   */
  void retry(String releaseKey);
}
