package org.studygate.study;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds a person name for matching, so that {@code Müller^Jörg} and {@code MULLER^JORG} meet (PS3.4
 * C.2.2.2.1 leaves case and accents to the archive). Hangul, kana and ideographs keep their form.
 */
public final class NameSearch {

  /** Accents of Latin, Greek and Cyrillic letters; not the voicing marks of kana. */
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");

  private NameSearch() {}

  /** Upper case, without accents, full-width forms made plain, component groups kept. */
  public static String fold(String personName) {
    if (personName == null || personName.isEmpty()) {
      return "";
    }
    String decomposed = Normalizer.normalize(personName, Normalizer.Form.NFKD);
    String plain = ACCENTS.matcher(decomposed).replaceAll("");
    return Normalizer.normalize(plain, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
  }
}
