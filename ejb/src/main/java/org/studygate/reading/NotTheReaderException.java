package org.studygate.reading;

import jakarta.ejb.ApplicationException;
import org.studygate.id.StudyUid;

/** The caller has not claimed the reading of this study, or it is not there to be read. */
@ApplicationException(rollback = true)
public class NotTheReaderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotTheReaderException(StudyUid studyUid) {
    super("study " + studyUid + " is not the caller's to read");
  }
}
