package org.studygate.deid.profile;

import java.util.HashSet;
import java.util.Set;

/** The private attributes that PS3.15 Table E.3.10-1 knows to be safe. */
public final class SafePrivate {

  private static final Set<String> SAFE = read();

  private SafePrivate() {}

  private static Set<String> read() {
    Set<String> safe = new HashSet<>();
    for (String[] cells : Table.rows(SafePrivate.class, "safe-private.tsv")) {
      for (String element : cells[2].trim().split(" +")) {
        safe.add(cells[0] + '|' + cells[1] + '|' + element);
      }
    }
    return safe;
  }

  /**
   * Whether an attribute of a private creator's block is safe.
   *
   * @param creator as the object names it, or null
   */
  public static boolean contains(String creator, int tag) {
    return creator != null
        && SAFE.contains("%s|%04X|%02X".formatted(creator.trim(), tag >>> 16, tag & 0xFF));
  }
}
