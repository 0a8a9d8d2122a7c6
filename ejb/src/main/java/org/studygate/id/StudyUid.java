package org.studygate.id;

import java.io.Serializable;

/** A Study Instance UID (0020,000D), checked against PS3.5 section 9. */
public record StudyUid(String value) implements Serializable {

  /**
   * @throws InvalidIdException when the value is no UID of 1 to 64 digits and dots
   */
  public StudyUid {
    value = Uids.requireUid("Study Instance UID", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
