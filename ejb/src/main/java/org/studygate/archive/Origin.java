package org.studygate.archive;

/**
 * Where an object comes from.
 *
 * @param sender the calling AE title or account, kept with the instance; at most 64 characters
 * @param reopensStudy whether a new object sends its study back through the gates
 */
public record Origin(String sender, boolean reopensStudy) {

  /** From outside: the study is not complete before this object is judged too. */
  public static Origin sender(String name) {
    return new Origin(name, true);
  }

  /** Made by this server, such as a signed report: the study stays where it stands. */
  public static Origin ownWork(String account) {
    return new Origin(account, false);
  }
}
