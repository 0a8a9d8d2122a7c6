package org.studygate.deid;

/** A run cannot begin or go on; the message says why in one sentence without patient data. */
public final class DeidException extends Exception {

  private static final long serialVersionUID = 1L;

  public DeidException(String message) {
    super(message);
  }
}
