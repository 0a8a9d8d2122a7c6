package org.studygate.models.faceparts;

/**
 * The parts of a face by which a person can be recognised. The label of a part in a map is its
 * ordinal + 1; 0 is no part.
 */
public enum FacePart {
  /** Both eyes with lids and eyebrows' lower edge, through the globes. */
  EYES,
  /** From the bridge to the upper lip's root, with both wings. */
  NOSE,
  /** Lips and the skin around them, with the teeth behind. */
  MOUTH,
  /** Both auricles. */
  EARS,
  /** The rest of the face's surface: forehead up to the hair line, temples, cheeks, chin, jaw. */
  SURFACE;

  /** The value of this part in {@link FacePartMap#labels()}. */
  public byte label() {
    return (byte) (ordinal() + 1);
  }

  /**
   * The part of a label, or null for 0.
   *
   * @throws IllegalArgumentException for a value that no part has
   */
  public static FacePart of(int label) {
    if (label < 0 || label > values().length) {
      throw new IllegalArgumentException("no part has the label " + label);
    }
    return label == 0 ? null : values()[label - 1];
  }
}
