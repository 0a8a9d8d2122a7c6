package org.studygate.models.skin;

import java.util.ArrayList;
import java.util.List;

/**
 * Limits of the measures beyond which a photo is refused without asking the network. The defaults
 * are far out, for the obvious cases alone: on the usable photos that the network was trained on
 * they refuse next to none (docs/models/skin-usability.md has the figure). A limit of 0, or of 1
 * for shares that must not be exceeded, switches a rule off.
 *
 * @param leastLaplacian below it: {@code focus}
 * @param mostUnderexposed above it: {@code exposure}
 * @param mostOverexposed above it: {@code exposure}
 * @param leastContrast below it: {@code exposure}
 * @param mostGlare above it: {@code glare}
 * @param mostColourCast above it: {@code colour_cast}
 * @param leastLesionShare below it, when a spot was found: {@code magnification}
 * @param mostSpots above it: {@code multiple_lesions}
 * @param mostText above it: {@code watermark}
 * @param leastSkin below it: {@code not_skin}
 * @param leastSide pixels of the shorter side; below it: {@code magnification}
 */
public record PhotoLimits(
    double leastLaplacian,
    double mostUnderexposed,
    double mostOverexposed,
    double leastContrast,
    double mostGlare,
    double mostColourCast,
    double leastLesionShare,
    int mostSpots,
    double mostText,
    double leastSkin,
    int leastSide) {

  /** The limits that a server starts with. */
  public static final PhotoLimits DEFAULT =
      new PhotoLimits(2, 0.85, 0.6, 0.04, 0.7, 45, 0.002, 25, 0.06, 0.05, 100);

  /** The faults that the measures alone show beyond doubt, by these limits. */
  public List<PhotoFault> exceeded(PhotoMeasures measures, int width, int height) {
    List<PhotoFault> out = new ArrayList<>();
    boolean dark = measures.underexposed() > mostUnderexposed;
    boolean bright = measures.overexposed() > mostOverexposed;
    boolean flat = measures.contrast() < leastContrast;
    add(out, PhotoFault.EXPOSURE, dark || bright || flat);
    // nothing else can be said of a picture that is black, white or even
    if (out.isEmpty()) {
      boolean tiny = measures.spots() > 0 && measures.lesionShare() < leastLesionShare;
      add(out, PhotoFault.FOCUS, measures.laplacian() < leastLaplacian);
      add(out, PhotoFault.GLARE, measures.glare() > mostGlare);
      add(out, PhotoFault.COLOUR_CAST, measures.colourCast() > mostColourCast);
      add(out, PhotoFault.MAGNIFICATION, tiny || Math.min(width, height) < leastSide);
      add(out, PhotoFault.MULTIPLE_LESIONS, measures.spots() > mostSpots);
      add(out, PhotoFault.WATERMARK, measures.text() > mostText);
      add(out, PhotoFault.NOT_SKIN, measures.skin() < leastSkin);
    }
    return out;
  }

  private static void add(List<PhotoFault> out, PhotoFault fault, boolean there) {
    if (there) {
      out.add(fault);
    }
  }
}
