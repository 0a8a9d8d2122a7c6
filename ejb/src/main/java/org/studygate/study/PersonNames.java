package org.studygate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studygate.id.PatientText;

/** Shows a person name (PS3.5 section 6.2.1, VR PN) the way that a reader's language writes it. */
public final class PersonNames {

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("[\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  private PersonNames() {}

  /**
   * One line of the name. Korean readers get the Hangul, which senders put into the phonetic or
   * into the ideographic group, then the ideographic group; others get the alphabetic group. Where
   * the preferred group is empty, the next one stands in.
   */
  public static String display(PatientText name, Locale locale) {
    List<String> groups = groups(name);
    String alphabetic = groups.get(0);
    String ideographic = groups.get(1);
    String phonetic = groups.get(2);
    List<String> order = new ArrayList<>();
    if (locale != null && "ko".equals(locale.getLanguage())) {
      Stream.of(phonetic, ideographic, alphabetic)
          .filter(group -> HANGUL.matcher(group).find())
          .forEach(order::add);
      order.addAll(List.of(ideographic, phonetic, alphabetic));
    } else {
      order.addAll(List.of(alphabetic, ideographic, phonetic));
    }
    return order.stream()
        .map(PersonNames::line)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<String> groups(PatientText name) {
    String[] parts = (name == null ? "" : name.reveal()).split("=", -1);
    return Stream.of(0, 1, 2).map(i -> i < parts.length ? parts[i].strip() : "").toList();
  }

  /** {@code Family, Given Middle}; East Asian names without comma, Korean and Chinese unspaced. */
  private static String line(String group) {
    String[] parts = group.split("\\^", -1);
    String family = part(parts, 0);
    String given =
        Stream.of(part(parts, 1), part(parts, 2))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    if (family.isEmpty() || given.isEmpty()) {
      return family + given;
    }
    return EAST_ASIAN.matcher(group).find() ? family + given : family + ", " + given;
  }

  private static String part(String[] parts, int index) {
    return index < parts.length ? parts[index].strip() : "";
  }
}
