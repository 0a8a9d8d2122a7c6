package org.studygate.skin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.skin.PhotoLimits;
import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;

/** The limits of the measures: STUDYGATE_PHOTO_LIMITS, a list of {@code name=number}. */
final class LimitSettings {

  static final String NAME = "STUDYGATE_PHOTO_LIMITS";

  private static final List<String> NAMES =
      List.of(
          "leastLaplacian",
          "mostUnderexposed",
          "mostOverexposed",
          "leastContrast",
          "mostGlare",
          "mostColourCast",
          "leastLesionShare",
          "mostSpots",
          "mostText",
          "leastSkin",
          "leastSide");

  private LimitSettings() {}

  /**
   * @throws InvalidSettingException when a name is not known or a number is none
   */
  static PhotoLimits of(Settings settings) {
    Map<String, Double> given = new HashMap<>();
    for (String pair : settings.list(NAME)) {
      String[] parts = pair.split("=", 2);
      if (parts.length != 2 || !NAMES.contains(parts[0].strip())) {
        throw new InvalidSettingException(
            NAME + " has '" + pair + "', but knows " + String.join(", ", NAMES));
      }
      given.put(parts[0].strip(), number(pair, parts[1].strip()));
    }
    PhotoLimits usual = PhotoLimits.DEFAULT;
    return new PhotoLimits(
        given.getOrDefault("leastLaplacian", usual.leastLaplacian()),
        given.getOrDefault("mostUnderexposed", usual.mostUnderexposed()),
        given.getOrDefault("mostOverexposed", usual.mostOverexposed()),
        given.getOrDefault("leastContrast", usual.leastContrast()),
        given.getOrDefault("mostGlare", usual.mostGlare()),
        given.getOrDefault("mostColourCast", usual.mostColourCast()),
        given.getOrDefault("leastLesionShare", usual.leastLesionShare()),
        given.getOrDefault("mostSpots", (double) usual.mostSpots()).intValue(),
        given.getOrDefault("mostText", usual.mostText()),
        given.getOrDefault("leastSkin", usual.leastSkin()),
        given.getOrDefault("leastSide", (double) usual.leastSide()).intValue());
  }

  private static double number(String pair, String text) {
    try {
      double number = Double.parseDouble(text);
      if (number >= 0 && number < 1e6) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new InvalidSettingException(
        NAME + " has '" + pair + "', which is no number of 0 or more");
  }
}
