package org.studygate.face;

/**
 * A head without features: skull, cheeks and jaw, ellipsoids of average size. No person's shape is
 * in it.
 */
final class GenericHead {

  /** Half axes, and centres from the middle of the brain, mm, LPS. */
  private static final double[] SKULL = {78, 97, 88};

  private static final double[] CHEEKS = {66, 60, 55};
  private static final double[] CHEEKS_AT = {0, -42, -38};
  private static final double[] JAW = {55, 48, 55};
  private static final double[] JAW_AT = {0, -48, -72};

  private GenericHead() {}

  /** Distance of the surface from the middle of the brain, mm. */
  static SphereMap surface() {
    SphereMap out = new SphereMap(0);
    double[] here = new double[3];
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      float[] d = SphereMap.direction(cell);
      double face = Math.max(far(d, CHEEKS_AT, CHEEKS), far(d, JAW_AT, JAW));
      out.v[cell] = (float) Math.max(far(d, here, SKULL), face);
    }
    return out.smooth(10);
  }

  /** Where a ray from the origin leaves an ellipsoid, or 0. */
  private static double far(float[] d, double[] at, double[] axes) {
    double a = 0;
    double b = 0;
    double c = -1;
    for (int i = 0; i < 3; i++) {
      double u = d[i] / axes[i];
      double o = -at[i] / axes[i];
      a += u * u;
      b += u * o;
      c += o * o;
    }
    double root = b * b - a * c;
    return root < 0 ? 0 : Math.max(0, (-b + Math.sqrt(root)) / a);
  }
}
