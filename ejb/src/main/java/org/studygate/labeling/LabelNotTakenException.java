package org.studygate.labeling;

import jakarta.ejb.ApplicationException;

/** A label came too late, or is not this doctor's to give. */
@ApplicationException(rollback = true)
public class LabelNotTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LabelNotTakenException(String plainSentence) {
    super(plainSentence);
  }
}
