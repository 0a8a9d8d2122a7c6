package org.studygate.id;

/** A value that should identify something does not have the form of an identifier. */
public class InvalidIdException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public InvalidIdException(String message) {
    super(message);
  }
}
