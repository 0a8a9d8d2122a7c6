package org.studygate.workflow;

import org.studygate.id.StudyUid;

/** The way of a study through gates, triage and reading. */
public interface StudyProcess {

  /**
   * Starts the way of a complete study, or tells the running one that more instances arrived, so
   * that it goes back to the gates. Both happen in the caller's transaction. Calling again does no
   * harm; where another node told the process something at the same moment the call fails and is to
   * be repeated.
   *
   * @throws org.studygate.study.UnknownStudyException when the index does not hold the study
   */
  void begin(StudyUid studyUid);

  /**
   * Tries the step again that failed for good, with all its retries.
   *
   * @throws org.studygate.study.UnknownStudyException when the index does not hold the study
   * @throws IllegalStateException when the study is not failed
   */
  void retry(StudyUid studyUid);
}
