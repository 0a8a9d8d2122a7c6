package org.studygate.config.preflight;

/** Why the server must not start, in one sentence for the person at the keyboard. */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
