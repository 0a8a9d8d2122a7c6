package org.studygate.dicomweb.json;

import jakarta.json.stream.JsonGenerator;
import java.util.Arrays;

/** Person names with their component groups (PS3.18 F.2.2, PS3.5 6.2.1.2). */
final class PersonNames {

  private static final String[] GROUPS = {"Alphabetic", "Ideographic", "Phonetic"};

  private PersonNames() {}

  static void write(JsonGenerator json, String[] names) {
    if (names == null || Arrays.stream(names).allMatch(PersonNames::isEmpty)) {
      return;
    }
    json.writeStartArray("Value");
    for (String name : names) {
      if (isEmpty(name)) {
        json.writeNull();
      } else {
        name(json, name);
      }
    }
    json.writeEnd();
  }

  /** Delimiters alone name nobody. */
  private static boolean isEmpty(String name) {
    return name == null || withoutTrailingDelimiters(name).isEmpty();
  }

  private static void name(JsonGenerator json, String name) {
    String[] groups = name.split("=", GROUPS.length);
    json.writeStartObject();
    for (int i = 0; i < groups.length; i++) {
      String group = withoutTrailingDelimiters(groups[i]);
      if (!group.isEmpty()) {
        json.write(GROUPS[i], group);
      }
    }
    json.writeEnd();
  }

  private static String withoutTrailingDelimiters(String group) {
    int end = group.length();
    while (end > 0 && "^= ".indexOf(group.charAt(end - 1)) >= 0) {
      end--;
    }
    return group.substring(0, end);
  }
}
