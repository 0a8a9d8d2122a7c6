package org.studygate.intake;

import org.studygate.id.AeTitle;

/**
 * Who sends an object: a calling AE title, or the account behind a STOW-RS request.
 *
 * @param name at most 64 characters; kept with every instance
 * @param host the peer's address as text
 */
public record Sender(String name, String host, Kind kind) {

  /** By which door an object comes in. */
  public enum Kind {
    DIMSE,
    DICOMWEB
  }

  private static final int MAX_NAME = 64;

  public Sender {
    name = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
  }

  public static Sender dimse(AeTitle callingAe, String host) {
    return new Sender(callingAe.value(), host, Kind.DIMSE);
  }

  public static Sender account(String userName, String host) {
    return new Sender(userName, host, Kind.DICOMWEB);
  }
}
