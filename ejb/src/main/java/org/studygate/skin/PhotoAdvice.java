package org.studygate.skin;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a photo cannot be used and how to do better, in the words of its sender's language (English
 * or Korean).
 *
 * @param reason label of the fault, which also names its picture
 * @param title what is wrong, in a few words
 * @param text what to do about it
 */
public record PhotoAdvice(String reason, String title, String text) {

  /** All reasons that there are words and pictures for, in the order of the guide. */
  public static final List<String> REASONS =
      List.of(
          "focus",
          "motion",
          "exposure",
          "glare",
          "colour_cast",
          "magnification",
          "multiple_lesions",
          "watermark",
          "not_skin",
          "face");

  private static final ResourceBundle.Control ENGLISH_ELSE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public static PhotoAdvice of(String reason, Locale locale) {
    String known = REASONS.contains(reason) ? reason : "other";
    return new PhotoAdvice(reason, word(known + ".title", locale), word(known + ".text", locale));
  }

  /** The advice to a verdict. */
  public static List<PhotoAdvice> of(PhotoView.Verdict verdict, Locale locale) {
    return verdict.reasons().stream().map(reason -> of(reason, locale)).toList();
  }

  static String word(String key, Locale locale) {
    return ResourceBundle.getBundle("org.studygate.skin.Advice", locale, ENGLISH_ELSE)
        .getString(key);
  }
}
