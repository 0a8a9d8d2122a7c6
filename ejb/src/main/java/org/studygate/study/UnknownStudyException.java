package org.studygate.study;

import org.studygate.id.StudyUid;

/** There is no such study here, or the caller may not see it. */
public class UnknownStudyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownStudyException(StudyUid studyUid) {
    super("no study " + studyUid);
  }
}
