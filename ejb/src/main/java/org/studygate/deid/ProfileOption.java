package org.studygate.deid;

import java.util.Arrays;
import java.util.Locale;

/**
 * The options of the Basic Application Level Confidentiality Profile (PS3.15 Annex E.3), with their
 * codes from PS3.16 CID 7050.
 */
public enum ProfileOption {
  CLEAN_PIXEL_DATA("113101", "Clean Pixel Data Option"),
  CLEAN_RECOGNIZABLE_VISUAL_FEATURES("113102", "Clean Recognizable Visual Features Option"),
  CLEAN_GRAPHICS("113103", "Clean Graphics Option"),
  CLEAN_STRUCTURED_CONTENT("113104", "Clean Structured Content Option"),
  CLEAN_DESCRIPTORS("113105", "Clean Descriptors Option"),
  RETAIN_FULL_DATES("113106", "Retain Longitudinal Temporal Information Full Dates Option"),
  RETAIN_MODIFIED_DATES("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
  RETAIN_PATIENT_CHARACTERISTICS("113108", "Retain Patient Characteristics Option"),
  RETAIN_DEVICE("113109", "Retain Device Identity Option"),
  RETAIN_UIDS("113110", "Retain UIDs Option"),
  RETAIN_SAFE_PRIVATE("113111", "Retain Safe Private Option"),
  RETAIN_INSTITUTION("113112", "Retain Institution Identity Option");

  private final String code;
  private final String meaning;

  ProfileOption(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The code value in the DCM scheme. */
  public String code() {
    return code;
  }

  /** The code's meaning, as the standard spells it. */
  public String meaning() {
    return meaning;
  }

  /** The name on a command line and in a request, such as {@code clean-descriptors}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The option of a name.
   *
   * @throws IllegalArgumentException for a name that no option has
   */
  public static ProfileOption of(String word) {
    return Arrays.stream(values())
        .filter(o -> o.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no profile option " + word + "."));
  }
}
