package org.studygate.models.tissue;

import java.util.List;
import java.util.Locale;

/**
 * What a voxel of a head shows. Oedema, blood and cartilage are not among them: they are lesions,
 * or too thin for the model's 2.5 mm, and there is no public truth to learn them from.
 */
public enum Tissue {
  /** Around the head. */
  BACKGROUND,
  /** Bone, and the air inside the head: what gives no signal in MR. */
  BONE_AIR,
  /** Cerebrospinal fluid. */
  CSF,
  /** Grey matter. */
  GREY,
  /** White matter. */
  WHITE,
  /** Fat under the skin, of the orbits and of the marrow. */
  FAT,
  /** Any other soft tissue: muscle, skin, glands, vessels, eyes. */
  SOFT;

  /** Those whose brightness beside one another tells contrasts apart. */
  public static final List<Tissue> ORDERED = List.of(CSF, GREY, WHITE, FAT, SOFT);

  private static final Tissue[] ALL = values();

  /** The tissue of a label, its ordinal. */
  public static Tissue of(int label) {
    return ALL[label];
  }

  /** Short name as in the field: {@code CSF}, {@code GM}, {@code WM}, {@code fat}, … */
  public String shortName() {
    return switch (this) {
      case CSF -> "CSF";
      case GREY -> "GM";
      case WHITE -> "WM";
      case BONE_AIR -> "bone/air";
      case SOFT -> "soft tissue";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }
}
