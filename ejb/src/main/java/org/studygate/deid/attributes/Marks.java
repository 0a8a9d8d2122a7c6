package org.studygate.deid.attributes;

import java.util.Arrays;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.ProfileOption;

/** What an object says of its own de-identification (PS3.15 E.1.1, E.2). */
public final class Marks {

  private static final String METHOD = "StudyGate: PS3.15 Annex E";

  private Marks() {}

  static void add(Attributes ds, Set<ProfileOption> options) {
    ds.setString(Tag.PatientIdentityRemoved, VR.CS, "YES");
    ds.setString(Tag.DeidentificationMethod, VR.LO, METHOD, "Basic Profile");
    Sequence codes = ds.newSequence(Tag.DeidentificationMethodCodeSequence, 1 + options.size());
    codes.add(
        StructuredContent.code(
            ds.bigEndian(), "113100", "DCM", "Basic Application Confidentiality Profile"));
    Arrays.stream(ProfileOption.values())
        .filter(options::contains)
        .filter(Marks::decidedByAttributes)
        .forEach(o -> addCode(ds, codes, o));
    ds.setString(Tag.LongitudinalTemporalInformationModified, VR.CS, dates(options));
  }

  /** The pixels' steps add their own code once they have been done. */
  private static boolean decidedByAttributes(ProfileOption option) {
    return option != ProfileOption.CLEAN_PIXEL_DATA
        && option != ProfileOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES;
  }

  private static void addCode(Attributes ds, Sequence codes, ProfileOption option) {
    codes.add(StructuredContent.code(ds.bigEndian(), option.code(), "DCM", option.meaning()));
  }

  private static String dates(Set<ProfileOption> options) {
    if (options.contains(ProfileOption.RETAIN_FULL_DATES)) {
      return "UNMODIFIED";
    }
    return options.contains(ProfileOption.RETAIN_MODIFIED_DATES) ? "MODIFIED" : "REMOVED";
  }

  /** Says that text in the pixels was looked for and erased. */
  public static void pixelsCleaned(Attributes ds) {
    addOnce(ds, ProfileOption.CLEAN_PIXEL_DATA);
    ds.setString(Tag.BurnedInAnnotation, VR.CS, "NO");
  }

  /** Says that nobody can be recognised by the face. */
  public static void faceCleaned(Attributes ds) {
    addOnce(ds, ProfileOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES);
    ds.setString(Tag.RecognizableVisualFeatures, VR.CS, "NO");
  }

  private static void addOnce(Attributes ds, ProfileOption option) {
    Sequence codes = ds.getSequence(Tag.DeidentificationMethodCodeSequence);
    boolean there = codes.stream().anyMatch(c -> option.code().equals(c.getString(Tag.CodeValue)));
    if (!there) {
      addCode(ds, codes, option);
    }
  }
}
