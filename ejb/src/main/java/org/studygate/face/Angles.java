package org.studygate.face;

/** Angles by a polynomial: some 10^-5 rad off, several times faster than the exact ones. */
final class Angles {

  private static final float HALF = (float) (Math.PI / 2);

  private Angles() {}

  /** As {@link Math#atan2(double, double)}. */
  static float atan2(double y, double x) {
    float ay = (float) Math.abs(y);
    float ax = (float) Math.abs(x);
    float most = Math.max(ax, ay);
    if (most == 0) {
      return 0;
    }
    float z = Math.min(ax, ay) / most;
    float s = z * z;
    float a =
        z
            * (0.99997726f
                + s
                    * (-0.33262347f
                        + s
                            * (0.19354346f
                                + s * (-0.11643287f + s * (0.05265332f - s * 0.01172120f)))));
    a = ay > ax ? HALF - a : a;
    a = x < 0 ? 2 * HALF - a : a;
    return y < 0 ? -a : a;
  }
}
