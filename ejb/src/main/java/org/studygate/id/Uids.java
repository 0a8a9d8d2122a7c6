package org.studygate.id;

import java.util.regex.Pattern;

/**
 * What makes a UID (PS3.5 section 9.1); leading zeros are let pass because real senders write them.
 */
final class Uids {

  private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)*");
  private static final int MAX_LENGTH = 64;

  private Uids() {}

  static String requireUid(String attribute, String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidIdException(attribute + " is missing");
    }
    String trimmed = value.strip();
    if (trimmed.length() > MAX_LENGTH || !UID.matcher(trimmed).matches()) {
      // The value itself may be hostile or carry patient data, so it is not repeated here.
      throw new InvalidIdException(attribute + " is not a UID of at most 64 digits and dots");
    }
    return trimmed;
  }
}
