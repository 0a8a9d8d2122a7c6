package org.studygate.face;

/**
 * One grey frame of a series.
 *
 * @param sopInstanceUid of the object that holds it
 * @param frame 1-based
 * @param position Image Position (Patient): centre of the first pixel, LPS mm, or null
 * @param orientation Image Orientation (Patient), six direction cosines, or null
 * @param spacing Pixel Spacing: between rows, then between columns, mm, or null
 * @param thickness Slice Thickness, mm, or NaN
 * @param slope of the rescale; negative for an image in which more is darker (MONOCHROME1)
 * @param intercept of the rescale
 * @param pixels the stored values
 */
public record FaceFrame(
    String sopInstanceUid,
    int frame,
    int columns,
    int rows,
    double[] position,
    double[] orientation,
    double[] spacing,
    double thickness,
    double slope,
    double intercept,
    FramePixels pixels) {

  public FaceFrame {
    if (slope == 0 || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("the rescale of a frame must be finite and not 0");
    }
  }

  /** Whether the frame's place in the patient is known. */
  boolean placed() {
    return position != null && orientation != null && spacing != null && length(normal()) > 0.5;
  }

  double[] normal() {
    double[] o = orientation;
    return new double[] {
      o[1] * o[5] - o[2] * o[4], o[2] * o[3] - o[0] * o[5], o[0] * o[4] - o[1] * o[3]
    };
  }

  /** Distance along the normal, mm. */
  double along(double[] normal) {
    return position[0] * normal[0] + position[1] * normal[1] + position[2] * normal[2];
  }

  private static double length(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }
}
