package org.studygate.deid.attributes;

import java.util.Map;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.ProfileOption;
import org.studygate.deid.ReleaseKey;
import org.studygate.deid.profile.Action;

/** Applies the profile to one object, nested data sets included. */
public final class AttributeCleaner {

  private static final int ANY_PRIVATE_ELEMENT = 0x1000;

  /** Terms that give an object its form; a name in one of them would not be a DICOM object. */
  private static final Set<Integer> FORM =
      Set.of(
          Tag.ValueType,
          Tag.RelationshipType,
          Tag.ContinuityOfContent,
          Tag.Modality,
          Tag.PhotometricInterpretation,
          Tag.PresentationIntentType,
          Tag.CompletionFlag,
          Tag.VerificationFlag);

  /** Identifies the patient to whoever receives the object; all else that does goes. */
  private static final Set<Integer> PSEUDONYMS = Set.of(Tag.PatientID, Tag.PatientName);

  private final Settings settings;
  private final ValueCleaner values;
  private final StructuredContent structured;
  private final PrivateBlocks privates;
  private final Tally tally = new Tally();

  private AttributeCleaner(
      Set<ProfileOption> options, ReleaseKey key, Subject subject, String sopClass) {
    settings = new Settings(options, sopClass);
    values = new ValueCleaner(settings, subject, new UidMap(key), tally);
    structured = new StructuredContent(settings, values);
    privates = new PrivateBlocks(settings, values);
  }

  /**
   * Cleans a data set in place and marks it as de-identified.
   *
   * @param subject the patient of the object
   * @return what was done
   */
  public static Map<String, Integer> clean(
      Attributes ds, Set<ProfileOption> options, ReleaseKey key, Subject subject) {
    String sopClass = UidMap.trimmed(ds.getString(Tag.SOPClassUID, ""));
    var cleaner = new AttributeCleaner(options, key, subject, sopClass);
    Strings.correctCharacterSet(ds);
    cleaner.dataset(ds);
    Marks.add(ds, options);
    return cleaner.tally.counts();
  }

  private void dataset(Attributes ds) {
    structured.before(ds);
    for (int tag : ds.tags()) {
      if (!outside(ds, tag)) {
        element(ds, tag);
      }
    }
    privates.removeEmptyBlocks(ds);
    structured.after(ds);
  }

  /** Elements that the table does not speak of one by one. */
  private boolean outside(Attributes ds, int tag) {
    int group = tag >>> 16;
    if (group < 8
        || group >= 0xFFFA
        || (tag & 0xFFFF) == 0
        || group >>> 8 == 0x50
        || group >>> 8 == 0x60 && !settings.has(ProfileOption.CLEAN_GRAPHICS)) {
      values.remove(ds, tag);
      return true;
    }
    if ((group & 1) == 1) {
      privateElement(ds, tag);
      return true;
    }
    return tag == Tag.SpecificCharacterSet || FORM.contains(tag) && ds.getVR(tag) == VR.CS;
  }

  private void privateElement(Attributes ds, int tag) {
    if ((tag & 0xFFFF) >= ANY_PRIVATE_ELEMENT) {
      privates.clean(ds, tag);
    } else if ((tag & 0xFFFF) < 0x10) {
      values.remove(ds, tag);
    }
  }

  private void element(Attributes ds, int tag) {
    VR standard = ElementDictionary.vrOf(tag, null);
    VR vr = ds.getVR(tag);
    if (vr == VR.UN && ds.getValue(tag) instanceof byte[] bytes && bytes.length > 0) {
      if (!UnknownValues.resolve(ds, tag)) {
        values.remove(ds, tag);
        return;
      }
      vr = ds.getVR(tag);
    }
    boolean unknown = standard == null || standard == VR.UN;
    if (unknown && !numeric(vr)) {
      values.remove(ds, tag);
      return;
    }
    boolean nested = ds.getValue(tag) instanceof Sequence;
    if (standard == VR.SQ && !nested && ds.containsValue(tag)) {
      values.remove(ds, tag);
      return;
    }
    if (nested) {
      sequence(ds, tag);
    } else if (PSEUDONYMS.contains(tag)) {
      values.pseudonym(ds, tag, vr);
    } else {
      plain(ds, tag, vr);
    }
  }

  private static boolean numeric(VR vr) {
    return switch (vr) {
      case DS, IS, FL, FD, SL, SS, UL, US, SQ -> true;
      default -> false;
    };
  }

  private void sequence(Attributes ds, int tag) {
    Action action = settings.action(tag).orElse(Action.KEEP);
    switch (action) {
      case REMOVE -> values.remove(ds, tag);
      case EMPTY -> values.empty(ds, tag, VR.SQ);
      case DUMMY -> {
        structured.dummy(ds, tag);
        recurse(ds, tag);
      }
      default -> recurse(ds, tag);
    }
  }

  private void recurse(Attributes ds, int tag) {
    Sequence items = ds.getSequence(tag);
    if (items != null) {
      for (Attributes item : items.toArray(new Attributes[0])) {
        dataset(item);
      }
    }
  }

  private void plain(Attributes ds, int tag, VR vr) {
    Action action = settings.action(tag).orElse(null);
    if (action == null) {
      unlisted(ds, tag, vr);
      return;
    }
    switch (action) {
      case REMOVE -> values.remove(ds, tag);
      case EMPTY -> values.empty(ds, tag, vr);
      case DUMMY -> values.dummy(ds, tag, vr);
      case REPLACE_UIDS -> values.replaceUids(ds, tag);
      case CLEAN -> clean(ds, tag, vr);
      case KEEP -> keep(ds, tag, vr);
    }
  }

  private void keep(Attributes ds, int tag, VR vr) {
    switch (vr) {
      case AS -> values.age(ds, tag);
      case LO, SH, ST, LT, UT, UC, CS, AE, PN -> values.other(ds, tag, vr);
      default -> {
        // dates and UIDs that an option retains, and numbers
      }
    }
  }

  private void clean(Attributes ds, int tag, VR vr) {
    switch (vr) {
      case DA, DT, TM -> values.shift(ds, tag, vr);
      case AE -> values.other(ds, tag, vr);
      case LO, SH, ST, LT, UT, UC, CS -> {
        if (tag != Tag.TimezoneOffsetFromUTC) {
          values.description(ds, tag, vr);
        }
      }
      case PN -> values.empty(ds, tag, vr);
      default -> {
        // graphics, which the pixels' step cleans
      }
    }
  }

  /**
   * What the table does not list is no secret by itself, but anything may have been typed there.
   */
  private void unlisted(Attributes ds, int tag, VR vr) {
    switch (vr) {
      case PN -> values.empty(ds, tag, vr);
      case DA, DT, TM -> values.temporal(ds, tag, vr);
      case UI -> values.replaceUids(ds, tag);
      case AE -> values.dummy(ds, tag, vr);
      case AS -> values.age(ds, tag);
      case DS, IS -> values.number(ds, tag, vr);
      case LT, ST, UT -> values.description(ds, tag, vr);
      case LO, SH, UC, CS, UR -> text(ds, tag, vr);
      default -> {
        // numbers and pixels
      }
    }
  }

  private void text(Attributes ds, int tag, VR vr) {
    String keyword = ElementDictionary.keywordOf(tag, null);
    if (keyword != null
        && keyword.matches(".*(?:Description|Comments?|Text|Reason|Notes?|Label)")) {
      values.description(ds, tag, vr);
    } else {
      values.other(ds, tag, vr);
    }
  }
}
