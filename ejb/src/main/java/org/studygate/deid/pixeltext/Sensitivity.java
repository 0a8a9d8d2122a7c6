package org.studygate.deid.pixeltext;

import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/**
 * How sure the detector must be, by what an object is: screens nearly always have text, slices of
 * CT and MR hardly ever.
 *
 * @param sure confidence from which a spot is erased
 * @param maybe confidence from which a person must look at it
 */
record Sensitivity(double sure, double maybe) {

  static final Sensitivity SCREEN = new Sensitivity(0.7, 0.55);
  static final Sensitivity PICTURE = new Sensitivity(0.6, 0.45);
  static final Sensitivity SLICE = new Sensitivity(0.9, 0.75);

  private static final Set<String> SCREENS =
      Set.of("US", "IVUS", "OT", "SC", "ES", "GM", "XC", "ECG", "HD", "BDUS", "DOC", "REG");
  private static final Set<String> SLICES = Set.of("CT", "MR", "PT", "NM");

  static Sensitivity of(Attributes dataset) {
    String modality = dataset.getString(Tag.Modality, "");
    boolean declared = "YES".equals(dataset.getString(Tag.BurnedInAnnotation, ""));
    boolean colour = dataset.getInt(Tag.SamplesPerPixel, 1) > 1;
    boolean captured = contains(dataset, "SECONDARY") || contains(dataset, "SCREEN SAVE");
    boolean capture =
        dataset.getString(Tag.SOPClassUID, "").startsWith("1.2.840.10008.5.1.4.1.1.7");
    if (declared || colour || captured || capture || SCREENS.contains(modality)) {
      return SCREEN;
    }
    boolean overview = contains(dataset, "LOCALIZER") || contains(dataset, "SCOUT");
    return SLICES.contains(modality) && !overview ? SLICE : PICTURE;
  }

  private static boolean contains(Attributes dataset, String term) {
    String[] terms = dataset.getStrings(Tag.ImageType);
    if (terms != null) {
      for (String each : terms) {
        if (each != null && each.toUpperCase(java.util.Locale.ROOT).contains(term)) {
          return true;
        }
      }
    }
    return false;
  }
}
