package org.studygate.settings;

/** A setting has a value that the server cannot work with. The message names it in one sentence. */
public class InvalidSettingException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public InvalidSettingException(String message) {
    super(message);
  }
}
