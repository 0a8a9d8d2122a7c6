package org.studygate.deid.attributes;

import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.ProfileOption;

/** Changes the values of single elements: dates, UIDs, texts, dummies. */
final class ValueCleaner {

  /** Names of classes of things, which the standard or a vendor registers. */
  private static final Set<Integer> CLASS_UIDS =
      Set.of(
          Tag.SOPClassUID,
          Tag.ReferencedSOPClassUID,
          Tag.RelatedGeneralSOPClassUID,
          Tag.OriginalSpecializedSOPClassUID,
          Tag.CodingSchemeUID,
          Tag.ContextUID,
          Tag.MappingResourceUID,
          Tag.ContextGroupExtensionCreatorUID,
          0x00041510,
          0x00041512,
          0x00080062,
          0x0008010F,
          0x00083002,
          0x0040DB0C);

  private static final Pattern NUMBER = Pattern.compile("[+\\-]?[0-9.]*(?:[eE][+\\-]?[0-9]+)?");
  private static final Pattern TIME = Pattern.compile("[0-9:.]{2,16}(?:-[0-9:.]{2,16})?");
  private static final int OLDEST = 89;
  private static final int LONGEST_TEXT = 50_000;

  private final Settings settings;
  private final Subject subject;
  private final UidMap uids;
  private final Tally tally;

  ValueCleaner(Settings settings, Subject subject, UidMap uids, Tally tally) {
    this.settings = settings;
    this.subject = subject;
    this.uids = uids;
    this.tally = tally;
  }

  void remove(Attributes ds, int tag) {
    ds.remove(tag);
    tally.count("removed");
  }

  void empty(Attributes ds, int tag, VR vr) {
    ds.setNull(tag, vr);
    tally.count("emptied");
  }

  void dummy(Attributes ds, int tag, VR vr) {
    if (vr == VR.UI) {
      replaceUids(ds, tag);
      return;
    }
    String value = Dummy.of(vr);
    if (value == null) {
      ds.setNull(tag, vr);
    } else {
      ds.setString(tag, vr, value);
    }
    tally.count("replaced");
  }

  void pseudonym(Attributes ds, int tag, VR vr) {
    ds.setString(tag, vr, subject.pseudonym());
    tally.count("replaced");
  }

  /** Maps UIDs; those of classes stay, unless they only pretend to be the standard's. */
  void replaceUids(Attributes ds, int tag) {
    if (settings.has(ProfileOption.RETAIN_UIDS)) {
      return;
    }
    String[] values = Strings.of(ds, tag);
    String[] mapped =
        Arrays.stream(values).map(v -> v == null ? "" : uid(tag, v)).toArray(String[]::new);
    if (!Arrays.equals(values, mapped)) {
      ds.setString(tag, VR.UI, mapped);
      tally.count("uids");
    }
  }

  private String uid(int tag, String value) {
    String trimmed = UidMap.trimmed(value);
    boolean registered = CLASS_UIDS.contains(tag) && trimmed.matches("[0-9.]{3,64}");
    return registered && !subject.known().cleaner().knows(trimmed) ? trimmed : uids.map(trimmed);
  }

  /** Applies what the options say of dates to a DA, TM or DT value. */
  void temporal(Attributes ds, int tag, VR vr) {
    if (settings.has(ProfileOption.RETAIN_FULL_DATES)) {
      return;
    }
    if (settings.has(ProfileOption.RETAIN_MODIFIED_DATES)) {
      shift(ds, tag, vr);
    } else {
      dummy(ds, tag, vr);
    }
  }

  void shift(Attributes ds, int tag, VR vr) {
    String[] values = Strings.of(ds, tag);
    UnaryOperator<String> change =
        switch (vr) {
          case DA -> subject.dates()::date;
          case DT -> subject.dates()::dateTime;
          default -> v -> TIME.matcher(v.strip()).matches() ? v.strip() : "";
        };
    set(ds, tag, vr, values, each(values, change), "dates");
  }

  /** A description: without the patient and what looks like a person. */
  void description(Attributes ds, int tag, VR vr) {
    String[] values = Strings.of(ds, tag);
    set(
        ds,
        tag,
        vr,
        values,
        each(values, v -> tooLong(v) ? "" : subject.known().cleaner().description(v, uids())),
        "cleaned");
  }

  /** Other text: without the patient. */
  void other(Attributes ds, int tag, VR vr) {
    String[] values = Strings.of(ds, tag);
    set(
        ds,
        tag,
        vr,
        values,
        each(values, v -> tooLong(v) ? "" : subject.known().cleaner().other(v, uids())),
        "cleaned");
  }

  /** What nobody typed nobody can read through: no sentence, but a file in disguise. */
  private static boolean tooLong(String value) {
    return value.length() > LONGEST_TEXT;
  }

  /** Numbers as text must be numbers. */
  void number(Attributes ds, int tag, VR vr) {
    String[] values = Strings.of(ds, tag);
    set(
        ds,
        tag,
        vr,
        values,
        each(values, v -> NUMBER.matcher(v.strip()).matches() ? v : ""),
        "cleaned");
  }

  /** Ages above 89 tell too much (45 CFR 164.514(b)(2)(i)(C)). */
  void age(Attributes ds, int tag) {
    String[] values = Strings.of(ds, tag);
    set(ds, tag, VR.AS, values, each(values, ValueCleaner::ageUpTo90), "cleaned");
  }

  private static String ageUpTo90(String value) {
    String age = value.strip();
    if (!age.matches("\\d{3}[DWMY]")) {
      return "";
    }
    boolean old = age.endsWith("Y") && Integer.parseInt(age.substring(0, 3)) > OLDEST;
    return old ? "090Y" : age;
  }

  private UnaryOperator<String> uids() {
    return settings.has(ProfileOption.RETAIN_UIDS) ? UnaryOperator.identity() : uids::map;
  }

  private static String[] each(String[] values, UnaryOperator<String> change) {
    return Arrays.stream(values)
        .map(v -> v == null ? null : change.apply(v))
        .toArray(String[]::new);
  }

  private void set(Attributes ds, int tag, VR vr, String[] before, String[] after, String what) {
    if (Arrays.equals(before, after)) {
      return;
    }
    boolean nothing = Arrays.stream(after).allMatch(v -> v == null || v.isBlank());
    if (nothing) {
      if (settings.needsValue(tag)
          || settings.action(tag).isEmpty() && vr != VR.DS && vr != VR.IS) {
        dummy(ds, tag, vr);
      } else {
        ds.setNull(tag, vr);
      }
    } else {
      ds.setString(tag, vr, after);
    }
    tally.count(what);
  }
}
