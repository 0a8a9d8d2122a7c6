package org.studygate.id;

import java.io.Serializable;

/** A Series Instance UID (0020,000E), checked against PS3.5 section 9. */
public record SeriesUid(String value) implements Serializable {

  /**
   * @throws InvalidIdException when the value is no UID of 1 to 64 digits and dots
   */
  public SeriesUid {
    value = Uids.requireUid("Series Instance UID", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
