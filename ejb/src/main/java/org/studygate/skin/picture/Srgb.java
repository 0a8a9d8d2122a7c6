package org.studygate.skin.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;

/** The one colour space that photos are kept in (IEC 61966-2-1). */
public final class Srgb {

  /** In the header of a profile (ICC.1:2022 7.2): device class and profile id. */
  private static final int DEVICE_CLASS = 12;

  private static final int PROFILE_ID = 84;
  private static final float TOLERANCE = 1.5f / 255;
  private static final float[] STEPS = {0.08f, 0.3f, 0.55f, 0.8f, 1};

  private Srgb() {}

  /** An input profile (class {@code scnr}), as DICOM PS3.3 C.11.15.1.1 wants it. */
  public static byte[] inputProfile() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    System.arraycopy(new byte[] {'s', 'c', 'n', 'r'}, 0, profile, DEVICE_CLASS, 4);
    Arrays.fill(profile, PROFILE_ID, PROFILE_ID + 16, (byte) 0);
    return profile;
  }

  /**
   * Whether colours of a profile mean the same in sRGB, so that it may be left away.
   *
   * @param profile null: none was given, which means sRGB
   */
  static boolean isMeantBy(byte[] profile) {
    if (profile == null) {
      return true;
    }
    try {
      ICC_Profile given = ICC_Profile.getInstance(profile);
      if (given.getColorSpaceType() != ColorSpace.TYPE_RGB) {
        return false;
      }
      ICC_ColorSpace space = new ICC_ColorSpace(given);
      for (float r : STEPS) {
        for (float g : STEPS) {
          for (float b : STEPS) {
            if (differs(space.toRGB(new float[] {r, g, b}), r, g, b)) {
              return false;
            }
          }
        }
      }
      return true;
    } catch (IllegalArgumentException | CMMException damaged) {
      return true;
    }
  }

  private static boolean differs(float[] shown, float r, float g, float b) {
    return Math.abs(shown[0] - r) > TOLERANCE
        || Math.abs(shown[1] - g) > TOLERANCE
        || Math.abs(shown[2] - b) > TOLERANCE;
  }
}
