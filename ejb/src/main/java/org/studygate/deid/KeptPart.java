package org.studygate.deid;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A part of the face that may stay as it is, when the research needs it. */
public enum KeptPart {
  EYES,
  NOSE,
  MOUTH,
  EARS;

  /** The name on a command line and in a request. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The parts of a list such as {@code nose,eyes}, or none for {@code none}.
   *
   * @throws IllegalArgumentException for a name that no part has
   */
  public static Set<KeptPart> list(String words) {
    Set<KeptPart> parts = EnumSet.noneOf(KeptPart.class);
    if (words.isBlank() || words.equals("none")) {
      return parts;
    }
    for (String word : words.split(",")) {
      try {
        parts.add(valueOf(word.trim().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("There is no part " + word.trim() + " of the face.");
      }
    }
    return parts;
  }
}
