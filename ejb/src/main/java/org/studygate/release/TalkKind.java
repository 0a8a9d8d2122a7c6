package org.studygate.release;

/** What was said about a release. */
public enum TalkKind {
  QUESTION,
  ANSWER,
  APPROVED,
  REFUSED,
  WITHDRAWN
}
