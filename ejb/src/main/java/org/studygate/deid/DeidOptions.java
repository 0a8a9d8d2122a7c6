package org.studygate.deid;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is to be done to a set of objects. The Basic Profile always applies.
 *
 * @param profile options of the profile
 * @param keep parts of the face that stay bit-identical
 * @param method what happens to the rest of the face
 * @param blurSize width of the blur's kernel in mm; only for {@link FaceMethod#BLUR}
 * @param formats forms of the result
 * @param keepMarkers whether anatomical markers and scale bars in the pixels stay
 * @param reviewed whether a person has looked at what was uncertain, so that it may leave
 */
public record DeidOptions(
    Set<ProfileOption> profile,
    Set<KeptPart> keep,
    FaceMethod method,
    double blurSize,
    Set<OutputFormat> formats,
    boolean keepMarkers,
    boolean reviewed) {

  public DeidOptions {
    profile = Set.copyOf(profile);
    keep = Set.copyOf(keep);
    formats = Set.copyOf(formats);
    if (profile.contains(ProfileOption.RETAIN_FULL_DATES)
        && profile.contains(ProfileOption.RETAIN_MODIFIED_DATES)) {
      throw new IllegalArgumentException("Dates are retained in full or modified, not both.");
    }
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("No output format was asked for.");
    }
  }

  /**
   * Basic Profile with clean pixel data, recognizable visual features and descriptors; nothing of
   * the face stays, the method is {@link FaceMethod#MASK}, the output DICOM.
   */
  public static DeidOptions standard() {
    return new DeidOptions(
        EnumSet.of(
            ProfileOption.CLEAN_PIXEL_DATA,
            ProfileOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES,
            ProfileOption.CLEAN_DESCRIPTORS),
        Set.of(),
        FaceMethod.MASK,
        12,
        EnumSet.of(OutputFormat.DICOM),
        true,
        false);
  }

  public boolean has(ProfileOption option) {
    return profile.contains(option);
  }

  /** The same with other profile options. */
  public DeidOptions withProfile(Set<ProfileOption> other) {
    return new DeidOptions(other, keep, method, blurSize, formats, keepMarkers, reviewed);
  }

  /** The same with other parts to keep and another method. */
  public DeidOptions withFace(Set<KeptPart> parts, FaceMethod other) {
    return new DeidOptions(profile, parts, other, blurSize, formats, keepMarkers, reviewed);
  }

  /** The same with other forms of the result. */
  public DeidOptions withFormats(Set<OutputFormat> other) {
    return new DeidOptions(profile, keep, method, blurSize, other, keepMarkers, reviewed);
  }

  /** The same after a person has looked at what was uncertain. */
  public DeidOptions afterReview() {
    return new DeidOptions(profile, keep, method, blurSize, formats, keepMarkers, true);
  }
}
