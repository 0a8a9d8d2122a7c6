package org.studygate.release;

import jakarta.ejb.ApplicationException;

/** What is asked for cannot be released so; the message says what is wrong with it. */
@ApplicationException(rollback = true)
public class InvalidReleaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The word of the pages for it, below {@code release.invalid.}. */
  private final String code;

  public InvalidReleaseException(String code, String plainSentence) {
    super(plainSentence);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
