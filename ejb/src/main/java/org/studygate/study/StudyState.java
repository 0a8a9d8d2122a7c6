package org.studygate.study;

/** Where a study stands on its way. */
public enum StudyState {
  /** Instances are coming in; none came to an end yet. */
  RECEIVING,
  /** Complete; quality gate and series type are at work. */
  GATING,
  /** A person checks an uncertain verdict. */
  CHECKING,
  /** The right reader and the urgency are being found. */
  TRIAGE,
  /** In the radiologists' worklist. */
  READING,
  /** Its report is signed. */
  REPORTED,
  /** Not usable; the technologist is asked to take it again. */
  RETAKE,
  /** A step failed for good; an administrator or technologist can try again. */
  FAILED
}
