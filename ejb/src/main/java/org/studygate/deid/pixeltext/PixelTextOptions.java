package org.studygate.deid.pixeltext;

/**
 * What may stay.
 *
 * @param keepMarkers marks of side and position (L, R, AP, ERECT …) stay
 * @param keepScales the ticks and units of scales stay
 * @param eraseUncertain what may be text is erased too; it is reported either way
 */
public record PixelTextOptions(boolean keepMarkers, boolean keepScales, boolean eraseUncertain) {

  /** Everything that looks like text goes. */
  public static final PixelTextOptions STRICT = new PixelTextOptions(false, false, true);

  /** Marks and scales stay. */
  public static final PixelTextOptions KEEP_MARKERS = new PixelTextOptions(true, true, true);
}
