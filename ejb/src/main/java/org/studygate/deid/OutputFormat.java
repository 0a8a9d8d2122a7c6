package org.studygate.deid;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The forms in which the result can be written. */
public enum OutputFormat {
  DICOM,
  /** One 32-bit float volume for each series that is one. */
  NIFTI,
  /** One picture for each frame, as a screen shows it. */
  PNG;

  /**
   * The formats of a list such as {@code dicom,png}.
   *
   * @throws IllegalArgumentException for an unknown or empty list
   */
  public static Set<OutputFormat> list(String words) {
    Set<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
    for (String word : words.split(",")) {
      try {
        formats.add(valueOf(word.trim().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("There is no output format " + word.trim() + ".");
      }
    }
    return formats;
  }
}
