package org.studygate.deid;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.studygate.face.FaceMethod;
import org.studygate.face.FaceOptions;

/**
 * What is to be done to a set of objects. The Basic Profile always applies.
 *
 * @param profile options of the profile
 * @param face parts of the face that stay bit-identical, and what happens to the rest
 * @param formats forms of the result
 * @param keepMarkers whether anatomical markers and scale bars in the pixels stay
 * @param reviewed whether a person has looked at what was uncertain, so that it may leave
 */
public record DeidOptions(
    Set<ProfileOption> profile,
    FaceOptions face,
    Set<OutputFormat> formats,
    boolean keepMarkers,
    boolean reviewed) {

  public DeidOptions {
    profile = Set.copyOf(profile);
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
        FaceOptions.of(FaceMethod.MASK),
        EnumSet.of(OutputFormat.DICOM),
        true,
        false);
  }

  public boolean has(ProfileOption option) {
    return profile.contains(option);
  }

  /** The same with other profile options. */
  public DeidOptions withProfile(Set<ProfileOption> other) {
    return new DeidOptions(other, face, formats, keepMarkers, reviewed);
  }

  /** The same with other parts to keep or another method. */
  public DeidOptions withFace(FaceOptions other) {
    return new DeidOptions(profile, other, formats, keepMarkers, reviewed);
  }

  /** The same with other forms of the result. */
  public DeidOptions withFormats(Set<OutputFormat> other) {
    return new DeidOptions(profile, face, other, keepMarkers, reviewed);
  }

  /** The same after a person has looked at what was uncertain. */
  public DeidOptions afterReview() {
    return new DeidOptions(profile, face, formats, keepMarkers, true);
  }

  /** All of it as one line, the same for the same options. */
  String describe() {
    return String.join(
        "|",
        sorted(profile),
        sorted(face.keep()),
        face.method().name(),
        String.valueOf(face.mosaic()),
        Arrays.toString(face.kernel().weights()),
        face.kernel().edge().name(),
        sorted(formats),
        String.valueOf(keepMarkers),
        String.valueOf(reviewed));
  }

  private static String sorted(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }
}
