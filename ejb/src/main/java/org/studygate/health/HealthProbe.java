package org.studygate.health;

/** Looks at one thing that the server cannot work without. Each CDI bean of this type is asked. */
public interface HealthProbe {

  /** One word. */
  String name();

  /**
   * Returns when it works; it may take as long as it takes, the asker stops waiting.
   *
   * @throws Exception when it does not work; the message goes to the log, not to the caller
   */
  void check() throws Exception;

  /**
   * A plain sentence, without patient data, when it works, but not as it should; else null. Asked
   * after the check.
   */
  default String warning() {
    return null;
  }
}
