package org.studygate.deid.text;

import java.text.Normalizer;

/**
 * Text without case, accents, width and script of digits, with the way back to the original places:
 * names are compared as people read them.
 */
final class Folded {

  private final String text;
  private final int[] places;

  private Folded(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  static Folded of(String original) {
    StringBuilder out = new StringBuilder(original.length() + 8);
    int[] places = new int[original.length() * 3 + 1];
    for (int i = 0; i < original.length(); ) {
      int point = original.codePointAt(i);
      String folded = fold(point);
      for (int k = 0; k < folded.length(); k++) {
        if (out.length() + 1 >= places.length) {
          places = java.util.Arrays.copyOf(places, places.length * 2);
        }
        places[out.length()] = i;
        out.append(folded.charAt(k));
      }
      i += Character.charCount(point);
    }
    places[out.length()] = original.length();
    return new Folded(out.toString(), places);
  }

  /** The folded form alone. */
  static String fold(String original) {
    return of(original).text;
  }

  private static String fold(int point) {
    if (point < 0x80) {
      return String.valueOf((char) Character.toLowerCase(point));
    }
    if (Character.isDigit(point)) {
      return String.valueOf(Character.digit(point, 10));
    }
    if (point == 'ß') {
      return "ss";
    }
    // Hangul syllables must not fall apart into letters
    boolean hangul = point >= 0xAC00 && point <= 0xD7A3;
    String one = new String(Character.toChars(point));
    String form = Normalizer.normalize(one, hangul ? Normalizer.Form.NFKC : Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder();
    form.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  String text() {
    return text;
  }

  /** The place in the original where the folded character at {@code index} begins. */
  int start(int index) {
    return places[index];
  }

  /** The place in the original behind the folded characters before {@code index}. */
  int end(int index) {
    if (index == 0) {
      return 0;
    }
    int last = places[index - 1];
    int next = index;
    while (next < text.length() && places[next] == last) {
      next++;
    }
    return places[next];
  }
}
