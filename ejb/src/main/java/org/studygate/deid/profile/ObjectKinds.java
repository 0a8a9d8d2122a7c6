package org.studygate.deid.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which kinds of objects a SOP class belongs to, as {@code conformance.tsv} names them. */
final class ObjectKinds {

  private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
  private static final Map<String, List<String>> KINDS = read();

  private ObjectKinds() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> kinds = new HashMap<>();
    for (String[] cells : Table.rows(ObjectKinds.class, "sop-kinds.tsv")) {
      kinds.put(cells[0], List.of(cells[1].trim().split(" +")));
    }
    return kinds;
  }

  static Set<String> of(String sopClass) {
    Set<String> kinds = new HashSet<>();
    kinds.add("*");
    if (sopClass == null || !sopClass.startsWith(STORAGE)) {
      return kinds;
    }
    String rest = sopClass.substring(STORAGE.length());
    KINDS.forEach(
        (kind, classes) -> {
          if (classes.stream()
              .anyMatch(c -> c.endsWith(".") ? rest.startsWith(c) : rest.equals(c))) {
            kinds.add(kind);
          }
        });
    return kinds;
  }
}
