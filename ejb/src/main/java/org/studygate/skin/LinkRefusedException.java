package org.studygate.skin;

import jakarta.ejb.ApplicationException;

/** A link opens nothing; the message says no more than who has it may know. */
@ApplicationException(rollback = true)
public class LinkRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** It is none of ours. */
    UNKNOWN("there is no such link"),
    /** Its time is over, or it was taken back. */
    OVER("the link is no longer valid"),
    USED_UP("as many photos as it was made for have come by this link"),
    /** Too often in a minute, or too many wrong links from this address. */
    TOO_MANY("too many tries; wait some minutes");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  public LinkRefusedException(Reason reason) {
    super(reason.sentence);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
