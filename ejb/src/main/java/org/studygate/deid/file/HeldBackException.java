package org.studygate.deid.file;

/** An object that must not be written; the message says why, without anything of the patient. */
public final class HeldBackException extends Exception {

  private static final long serialVersionUID = 1L;

  public HeldBackException(String reason) {
    super(reason);
  }

  /** The reason as a sentence without patient data. */
  public String reason() {
    return getMessage();
  }
}
