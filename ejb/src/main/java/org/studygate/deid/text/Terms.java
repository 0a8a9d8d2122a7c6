package org.studygate.deid.text;

/** Words that name nobody, for those who must not take them for a name. */
public final class Terms {

  private Terms() {}

  /** Whether a word belongs to the trade or to everyday language. */
  public static boolean contains(String word) {
    String folded = Folded.fold(word.strip());
    return Vocabulary.isTerm(folded) || Vocabulary.isPlaceWord(folded);
  }

  /** Whether all words of a phrase do. */
  public static boolean containsAll(String phrase) {
    for (String word : phrase.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && !contains(word)) {
        return false;
      }
    }
    return true;
  }
}
