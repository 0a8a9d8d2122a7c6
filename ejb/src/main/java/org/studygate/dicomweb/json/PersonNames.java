package org.studygate.dicomweb.json;

import jakarta.json.stream.JsonGenerator;

/** Person names with their component groups (PS3.18 F.2.2, PS3.5 6.2.1.2). */
final class PersonNames {

  private static final String[] GROUPS = {"Alphabetic", "Ideographic", "Phonetic"};

  private PersonNames() {}

  static void write(JsonGenerator json, String[] names) {
    if (JsonValues.isEmpty(names)) {
      return;
    }
    json.writeStartArray("Value");
    for (String name : names) {
      if (name == null || name.isEmpty()) {
        json.writeNull();
      } else {
        name(json, name);
      }
    }
    json.writeEnd();
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
