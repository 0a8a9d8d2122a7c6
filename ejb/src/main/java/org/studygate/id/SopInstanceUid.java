package org.studygate.id;

import java.io.Serializable;

/** A SOP Instance UID (0008,0018), checked against PS3.5 section 9. */
public record SopInstanceUid(String value) implements Serializable {

  /**
   * @throws InvalidIdException when the value is no UID of 1 to 64 digits and dots
   */
  public SopInstanceUid {
    value = Uids.requireUid("SOP Instance UID", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
