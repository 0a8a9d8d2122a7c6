package org.studygate.id;

import java.io.Serializable;
import java.util.regex.Pattern;

/** An application entity title: 1 to 16 printable characters without backslash (PS3.5, VR AE). */
public record AeTitle(String value) implements Serializable {

  private static final Pattern AE = Pattern.compile("[\\x20-\\x5B\\x5D-\\x7E]{1,16}");

  /**
   * @throws InvalidIdException when the value is no AE title
   */
  public AeTitle {
    value = value == null ? "" : value.strip();
    if (!AE.matcher(value).matches()) {
      throw new InvalidIdException("not an AE title of 1 to 16 printable characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
