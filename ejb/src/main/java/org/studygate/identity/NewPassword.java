package org.studygate.identity;

/**
 * A password that the server chose; shown once to the administrator, changed by its owner at the
 * first sign-in. Its text never shows it.
 */
public record NewPassword(String reveal) {

  static NewPassword random() {
    return new NewPassword(RandomPassword.next());
  }

  @Override
  public String toString() {
    return "***";
  }
}
