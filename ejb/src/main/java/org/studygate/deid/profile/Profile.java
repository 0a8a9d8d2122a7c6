package org.studygate.deid.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studygate.deid.ProfileOption;

/** The Basic Profile with a set of options, for objects of one SOP class. */
public final class Profile {

  /** Where two options speak of the same attribute, the first of these decides. */
  private static final List<ProfileOption> ORDER =
      List.of(
          ProfileOption.RETAIN_UIDS,
          ProfileOption.RETAIN_FULL_DATES,
          ProfileOption.RETAIN_MODIFIED_DATES,
          ProfileOption.RETAIN_DEVICE,
          ProfileOption.RETAIN_INSTITUTION,
          ProfileOption.RETAIN_PATIENT_CHARACTERISTICS,
          ProfileOption.CLEAN_STRUCTURED_CONTENT,
          ProfileOption.CLEAN_GRAPHICS,
          ProfileOption.CLEAN_DESCRIPTORS);

  private static final Map<Integer, List<String[]>> CONFORMANCE = conformance();

  private final Set<ProfileOption> options;
  private final Set<String> kinds;

  private Profile(Set<ProfileOption> options, Set<String> kinds) {
    this.options = options;
    this.kinds = kinds;
  }

  private static Map<Integer, List<String[]>> conformance() {
    Map<Integer, List<String[]>> all = new HashMap<>();
    for (String[] cells : Table.rows(Profile.class, "conformance.tsv")) {
      all.computeIfAbsent(Integer.parseUnsignedInt(cells[0], 16), k -> new ArrayList<>())
          .add(new String[] {cells[1], cells[2]});
    }
    return all;
  }

  /** The profile for objects of a SOP class, which may be unknown (null). */
  public static Profile of(Set<ProfileOption> options, String sopClass) {
    return new Profile(options, ObjectKinds.of(sopClass));
  }

  /** What becomes of a standard attribute; empty when the table does not name it. */
  public Optional<Action> action(int tag) {
    return ProfileTable.get().row(tag).map(row -> option(row).orElseGet(() -> basic(tag, row)));
  }

  /** Whether the table names the attribute as one that describes in free text. */
  public static boolean isDescriptor(int tag) {
    return ProfileTable.get()
        .row(tag)
        .filter(row -> row.options().containsKey(ProfileOption.CLEAN_DESCRIPTORS))
        .isPresent();
  }

  /** Whether the table names the attribute as a date or time that an option can retain. */
  public static boolean isTemporal(int tag) {
    return ProfileTable.get()
        .row(tag)
        .filter(row -> row.options().containsKey(ProfileOption.RETAIN_FULL_DATES))
        .isPresent();
  }

  /** Whether the Basic Profile touches the attribute. */
  public static boolean isListed(int tag) {
    return ProfileTable.get().row(tag).isPresent();
  }

  private Optional<Action> option(ProfileRow row) {
    return ORDER.stream()
        .filter(options::contains)
        .map(o -> row.options().get(o))
        .filter(a -> a != null)
        .findFirst();
  }

  private Action basic(int tag, ProfileRow row) {
    for (String[] need : CONFORMANCE.getOrDefault(tag, List.of())) {
      for (String kind : need[1].split(" +")) {
        if (kinds.contains(kind)) {
          return Action.of(need[0].charAt(0));
        }
      }
    }
    return row.firstChoice();
  }
}
