package org.studygate.deid.text;

import java.util.HashSet;
import java.util.Set;
import org.studygate.deid.profile.Table;

/** Words of the trade, which stay even where a name could be spelled like them. */
final class Vocabulary {

  private static final Set<String> WORDS = words("vocabulary.tsv");
  private static final Set<String> GIVEN_NAMES = words("given-names.tsv");
  private static final Set<String> PLACES = words("place-words.tsv");

  private Vocabulary() {}

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    for (String[] cells : Table.rows(Vocabulary.class, resource)) {
      for (String word : cells[cells.length - 1].trim().split(" +")) {
        words.add(Folded.fold(word));
      }
    }
    return words;
  }

  /** Whether a folded word belongs to anatomy, imaging, orders or everyday language. */
  static boolean isTerm(String folded) {
    return WORDS.contains(folded) || plural(folded);
  }

  private static boolean plural(String word) {
    return word.length() > 3
        && word.endsWith("s")
        && WORDS.contains(word.substring(0, word.length() - 1));
  }

  /** Whether a folded word is a given name that is common somewhere. */
  static boolean isGivenName(String folded) {
    return GIVEN_NAMES.contains(folded);
  }

  /** Whether a folded word is a general part of the names of institutions and addresses. */
  static boolean isPlaceWord(String folded) {
    return PLACES.contains(folded);
  }
}
