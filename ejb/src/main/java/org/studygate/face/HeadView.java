package org.studygate.face;

/**
 * From where a head is looked at.
 *
 * @param azimuth degrees; 0 from the front, 90 from the person's left
 * @param elevation degrees; positive from above
 */
public record HeadView(double azimuth, double elevation) {

  public static final HeadView FRONT = new HeadView(0, 0);
  public static final HeadView LEFT = new HeadView(90, 0);
  public static final HeadView RIGHT = new HeadView(-90, 0);
  public static final HeadView HALF_LEFT = new HeadView(40, 5);
  public static final HeadView HALF_RIGHT = new HeadView(-40, 5);

  /** Unit vector from the head to the eye that looks, LPS. */
  double[] towardsViewer() {
    double a = Math.toRadians(azimuth);
    double e = Math.toRadians(elevation);
    return new double[] {Math.sin(a) * Math.cos(e), -Math.cos(a) * Math.cos(e), Math.sin(e)};
  }

  /** Unit vector to the right of the picture, LPS. */
  double[] right() {
    double a = Math.toRadians(azimuth);
    return new double[] {Math.cos(a), Math.sin(a), 0};
  }

  /** Unit vector to the top of the picture, LPS. */
  double[] up() {
    double a = Math.toRadians(azimuth);
    double e = Math.toRadians(elevation);
    return new double[] {-Math.sin(a) * Math.sin(e), Math.cos(a) * Math.sin(e), Math.cos(e)};
  }
}
