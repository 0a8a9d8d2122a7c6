package org.studygate.release;

import java.util.Locale;

/** What a data steward says to a release. */
public enum Decision {
  APPROVE,
  REFUSE,
  QUESTION;

  /**
   * Reads what a form sent.
   *
   * @throws InvalidDecisionException when it is none of the three
   */
  static Decision of(Object word) {
    try {
      return valueOf(String.valueOf(word).strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new InvalidDecisionException("decide approve, refuse or question");
    }
  }
}
