package org.studygate.models;

/** A model cannot be loaded, run or promoted; the message is one plain sentence. */
public class ModelException extends Exception {
  private static final long serialVersionUID = 1L;

  public ModelException(String message) {
    super(message);
  }

  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
