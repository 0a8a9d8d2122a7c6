package org.studygate.models.seriestype;

import java.util.List;
import java.util.Map;

/** The labels of the contract, and which of them pixels alone can tell apart. */
public final class TypeLabels {

  /** All labels, in the order of the header model's outputs. */
  public static final List<String> ALL =
      List.of(
          "CT",
          "MR_T1",
          "MR_T2",
          "MR_FLAIR",
          "MR_PD",
          "MR_DWI",
          "MR_T2STAR",
          "MR_ANGIO",
          "MR_OTHER",
          "CR",
          "US",
          "PT",
          "PHOTO",
          "OTHER");

  /** Labels of the pixel model, in the order of its outputs. */
  public static final List<String> PIXELS =
      List.of(
          "CT",
          "MR_T1",
          "MR_T2",
          "MR_FLAIR",
          "MR_PD",
          "MR_DWI",
          "MR_T2STAR",
          "MR_OTHER",
          "CR",
          "US",
          "PHOTO",
          "OTHER");

  /**
   * Labels without enough pixels to learn from: the pixel model sees them as the broader label, and
   * only the header can name them.
   */
  private static final Map<String, String> BROADER = Map.of("MR_ANGIO", "MR_OTHER", "PT", "OTHER");

  private TypeLabels() {}

  /** What the pixel model is expected to say of a series with this label. */
  public static String onPixels(String label) {
    return BROADER.getOrDefault(label, label);
  }

  /** Index of a label in {@link #ALL}, or -1. */
  public static int index(String label) {
    return ALL.indexOf(label);
  }

  /** Index of {@link #onPixels} in {@link #PIXELS}. */
  public static int pixelIndex(String label) {
    return PIXELS.indexOf(onPixels(label));
  }
}
