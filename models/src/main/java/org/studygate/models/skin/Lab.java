package org.studygate.models.skin;

/** CIELAB of sRGB values (IEC 61966-2-1, CIE 15, white D65). */
final class Lab {

  private static final float[] LINEAR = new float[1025];
  private static final double EPSILON = 216.0 / 24389;

  static {
    for (int i = 0; i < LINEAR.length; i++) {
      double v = i / 1024.0;
      LINEAR[i] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }
  }

  private Lab() {}

  /** Planes of L* (0 to 100), a* and b*. */
  static float[][] of(Pixels pixels) {
    float[][] out = new float[3][pixels.count()];
    for (int i = 0; i < pixels.count(); i++) {
      double r = linear(pixels.planes()[0][i]);
      double g = linear(pixels.planes()[1][i]);
      double b = linear(pixels.planes()[2][i]);
      double x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
      double y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
      double z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
      out[0][i] = (float) (116 * y - 16);
      out[1][i] = (float) (500 * (x - y));
      out[2][i] = (float) (200 * (y - z));
    }
    return out;
  }

  /** Linear light of an sRGB value 0 to 1. */
  static float linear(float value) {
    return LINEAR[Math.round(1024 * Math.max(0, Math.min(1, value)))];
  }

  /** The sRGB value of linear light 0 to 1. */
  static float encoded(double light) {
    double v = Math.max(0, Math.min(1, light));
    return (float) (v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055);
  }

  private static double f(double t) {
    return t > EPSILON ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
