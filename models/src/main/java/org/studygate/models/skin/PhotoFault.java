package org.studygate.models.skin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a photo cannot be used for a diagnosis. The order is that of the network's outputs. */
public enum PhotoFault {
  /** Out of focus. */
  FOCUS,
  /** Blurred by a movement of the camera or of the patient. */
  MOTION,
  /** Too dark, too bright, or without contrast. */
  EXPOSURE,
  /** A reflection of light hides the lesion. */
  GLARE,
  /** The light has a colour that changes that of the skin. */
  COLOUR_CAST,
  /** The lesion is too small in the picture, or cut by its border. */
  MAGNIFICATION,
  /** Several spots; which one is meant is not clear. */
  MULTIPLE_LESIONS,
  /** A watermark, text or a ruler lies over the skin. */
  WATERMARK,
  /** The picture does not show skin. */
  NOT_SKIN;

  /** The label of a photo without a fault. */
  public static final String USABLE = "usable";

  /** By the contract's name, for example {@code colour_cast}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fault of that name; empty for {@code usable} and unknown names. */
  public static Optional<PhotoFault> of(String label) {
    return Arrays.stream(values()).filter(fault -> fault.label().equals(label)).findFirst();
  }

  /** {@code usable}, then the faults' labels in the order of this enum. */
  public static List<String> labels() {
    List<String> out = new java.util.ArrayList<>(List.of(USABLE));
    Arrays.stream(values()).map(PhotoFault::label).forEach(out::add);
    return List.copyOf(out);
  }
}
