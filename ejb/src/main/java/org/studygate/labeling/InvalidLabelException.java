package org.studygate.labeling;

import jakarta.ejb.ApplicationException;

/** A label cannot be so. */
@ApplicationException(rollback = true)
public class InvalidLabelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidLabelException(String plainSentence) {
    super(plainSentence);
  }
}
