package org.studygate.deid.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.studygate.deid.text.KnownPatient.Kind;

/** How what is known of a patient can stand in folded text. */
final class KnownPatterns {

  private static final int AT_ONCE = 200;

  private KnownPatterns() {}

  static List<Pattern> of(KnownPatient patient) {
    Set<String> all = new LinkedHashSet<>();
    patient.reveal(Kind.PERSON).forEach(name -> all.addAll(NamePatterns.of(name)));
    patient.reveal(Kind.PATIENT_ID).forEach(id -> addId(all, id, 3));
    patient.reveal(Kind.ID).forEach(id -> addId(all, id, 5));
    patient.reveal(Kind.PLACE).forEach(place -> addPlace(all, place));
    patient.reveal(Kind.PHRASE).forEach(phrase -> addPhrase(all, phrase));
    patient.reveal(Kind.BIRTH_DATE).forEach(date -> addDate(all, date));
    return compiled(all);
  }

  private static List<Pattern> compiled(Collection<String> alternatives) {
    List<String> longestFirst = new ArrayList<>(alternatives);
    longestFirst.sort((a, b) -> Integer.compare(b.length(), a.length()));
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < longestFirst.size(); i += AT_ONCE) {
      patterns.add(
          Pattern.compile(
              longestFirst.subList(i, Math.min(i + AT_ONCE, longestFirst.size())).stream()
                  .collect(Collectors.joining("|"))));
    }
    return patterns;
  }

  private static void addId(Set<String> all, String id, int shortest) {
    String compact = Folded.fold(id).replaceAll("[^\\p{L}\\p{N}]", "");
    boolean numeric = compact.chars().allMatch(Character::isDigit);
    boolean digits = compact.chars().anyMatch(Character::isDigit);
    if (!digits && (compact.length() < 5 || Vocabulary.isTerm(compact))
        || compact.length() < (numeric ? shortest : 3)) {
      return;
    }
    String core = numeric ? compact.replaceFirst("^0+(?=\\d{3})", "") : compact;
    String spelled =
        core.chars()
            .mapToObj(c -> Pattern.quote(String.valueOf((char) c)))
            .collect(Collectors.joining("[\\s\\-_./]?"));
    all.add(
        numeric
            ? "(?<![\\d.])0*" + spelled + "(?!\\d|\\.\\d)"
            : "(?<![\\p{L}\\p{N}])" + spelled + "(?![\\p{L}\\p{N}])");
  }

  private static void addPlace(Set<String> all, String place) {
    addPhrase(all, place);
    for (String piece : place.split("[,;^\\r\\n]+")) {
      addPhrase(all, piece);
    }
    for (String word : Folded.fold(place).split("[^\\p{L}\\p{N}]+")) {
      boolean number = word.chars().allMatch(Character::isDigit);
      boolean distinctive =
          number
              ? word.length() >= 5
              : (word.length() >= 4 || word.length() >= 2 && word.charAt(0) > 0x2E80)
                  && !Vocabulary.isTerm(word)
                  && !Vocabulary.isPlaceWord(word);
      if (distinctive) {
        all.add("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{N}])\\p{L}{0,2}(?!\\p{L})");
      }
    }
  }

  private static void addPhrase(Set<String> all, String phrase) {
    List<String> words = new ArrayList<>();
    for (String word : Folded.fold(phrase).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    int letters = words.stream().mapToInt(String::length).sum();
    boolean everyday =
        words.stream().allMatch(w -> Vocabulary.isTerm(w) || Vocabulary.isPlaceWord(w));
    if (letters < 4 && (letters < 2 || phrase.charAt(0) < 0x2E80) || everyday && words.size() < 2) {
      return;
    }
    String spelled =
        words.stream().map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{N}]{1,4}"));
    all.add("(?<![\\p{L}\\p{N}])" + spelled + "(?![\\p{L}\\p{N}])");
  }

  private static void addDate(Set<String> all, String date) {
    String digits = date.replaceAll("[^0-9]", "");
    if (digits.length() < 8) {
      return;
    }
    String y = digits.substring(0, 4);
    String m = digits.substring(4, 6);
    String d = digits.substring(6, 8);
    String gap = "[^\\p{L}\\p{N}]{0,2}";
    for (String year : List.of(y, y.substring(2))) {
      for (String[] order : new String[][] {{year, m, d}, {d, m, year}, {m, d, year}}) {
        all.add("(?<!\\d)" + String.join(gap, order) + "(?!\\d)");
      }
    }
  }
}
