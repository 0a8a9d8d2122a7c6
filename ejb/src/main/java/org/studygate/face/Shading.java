package org.studygate.face;

/** Light on a surface: two lamps, and darkness in hollows. */
final class Shading {

  private static final double[] SKIN = {226, 184, 160};
  private static final double REACH = 1.5;

  private Shading() {}

  /** The colour (RGB) of the surface at a point of the drawn grid. */
  static int colour(HeadSurface s, double x, double y, double z, HeadView view) {
    double[] n = {
      s.at(x - REACH, y, z) - s.at(x + REACH, y, z),
      s.at(x, y - REACH, z) - s.at(x, y + REACH, z),
      s.at(x, y, z - REACH) - s.at(x, y, z + REACH)
    };
    double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
    if (length < 1e-12) {
      length = 1;
    }
    double[] eye = view.towardsViewer();
    double[] right = view.right();
    double front = 0;
    double key = 0;
    for (int c = 0; c < 3; c++) {
      double lamp = 0.75 * eye[c] - 0.35 * right[c] + (c == 2 ? 0.56 : 0);
      front += n[c] / length * eye[c];
      key += n[c] / length * lamp;
    }
    double light = 0.16 + 0.34 * Math.max(0, front) + 0.5 * Math.max(0, key);
    light *= 1 - 0.75 * hollow(s, x, y, z, n, length);
    int rgb = 0;
    for (double channel : SKIN) {
      rgb = rgb << 8 | (int) Math.max(0, Math.min(255, channel * light));
    }
    return rgb;
  }

  /** Part of the way outwards that is not free air. */
  private static double hollow(
      HeadSurface s, double x, double y, double z, double[] n, double length) {
    double closed = 0;
    int steps = 0;
    for (double reach : new double[] {3, 6, 10, 15}) {
      double px = x + n[0] / length * reach;
      double py = y + n[1] / length * reach;
      double pz = z + n[2] / length * reach;
      for (int side = 0; side < 6; side++) {
        double shift = (side % 2 == 0 ? -0.8 : 0.8) * reach;
        double qx = px + (side < 2 ? shift : 0);
        double qy = py + (side / 2 == 1 ? shift : 0);
        double qz = pz + (side >= 4 ? shift : 0);
        steps++;
        closed += s.at(qx, qy, qz) > s.threshold() ? 1 : 0;
      }
    }
    return Math.max(0, closed / steps - 0.1);
  }
}
