package org.studygate.deid.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.studygate.deid.ProfileOption;

/** Table E.1-1 of PS3.15, read once. */
final class ProfileTable {

  private static final ProfileTable INSTANCE = new ProfileTable();

  private final Map<Integer, ProfileRow> exact = new HashMap<>();
  private final List<ProfileRow> repeating = new ArrayList<>();

  private ProfileTable() {
    List<String[]> rows = Table.rows(ProfileTable.class, "attributes.tsv");
    String[] heads = rows.get(0);
    for (String[] cells : rows.subList(1, rows.size())) {
      ProfileRow row = row(heads, cells);
      if (cells[0].indexOf('x') >= 0) {
        repeating.add(row);
      } else if (!cells[0].equals("PRIVATE")) {
        exact.put(Integer.parseUnsignedInt(cells[0], 16), row);
      }
    }
  }

  private static ProfileRow row(String[] heads, String[] cells) {
    Map<ProfileOption, Action> options = new EnumMap<>(ProfileOption.class);
    for (int i = 3; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        options.put(ProfileOption.of(heads[i]), Action.of(cells[i].charAt(0)));
      }
    }
    return new ProfileRow(cells[0], cells[1], cells[2], options);
  }

  static ProfileTable get() {
    return INSTANCE;
  }

  Optional<ProfileRow> row(int tag) {
    ProfileRow row = exact.get(tag);
    return row != null ? Optional.of(row) : repeating(tag);
  }

  int size() {
    return exact.size() + repeating.size();
  }

  private Optional<ProfileRow> repeating(int tag) {
    int group = tag >>> 24;
    if (group != 0x50 && group != 0x60) {
      return Optional.empty();
    }
    String digits = "%08X".formatted(tag).toUpperCase(Locale.ROOT);
    return repeating.stream().filter(r -> matches(r.pattern(), digits)).findFirst();
  }

  private static boolean matches(String pattern, String digits) {
    for (int i = 0; i < 8; i++) {
      if (pattern.charAt(i) != 'x' && pattern.charAt(i) != digits.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
