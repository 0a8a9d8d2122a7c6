package org.studygate.models.faceparts;

/** Whether the tissue is gone where a part of the face belongs: then somebody took it out. */
final class TakenAway {

  private static final double RADIUS = 10;
  private static final float AIR = 0.6f;
  private static final float DARK = 0.04f;
  private static final double SHARE = 0.9;

  private final HeadProbabilities found;

  TakenAway(HeadProbabilities found) {
    this.found = found;
  }

  /** Whether there is nothing but air around a point, and all of it in the image. */
  boolean at(double[] point) {
    double[] g = found.window().grid(point);
    double reach = RADIUS / HeadGrid.STEP / found.window().scale();
    int empty = 0;
    int all = 0;
    for (int z = (int) Math.ceil(g[2] - reach); z <= g[2] + reach; z++) {
      for (int y = (int) Math.ceil(g[1] - reach); y <= g[1] + reach; y++) {
        for (int x = (int) Math.ceil(g[0] - reach); x <= g[0] + reach; x++) {
          double away = Anatomy.distance(new double[] {x, y, z}, g);
          if (away <= reach) {
            all++;
            empty += empty(x, y, z) ? 1 : 0;
          }
        }
      }
    }
    return all > 0 && empty >= SHARE * all;
  }

  private boolean empty(int x, int y, int z) {
    boolean within =
        x >= 0 && y >= 0 && z >= 0 && x < HeadGrid.NX && y < HeadGrid.NY && z < HeadGrid.NZ;
    if (!within) {
      return false;
    }
    int i = HeadGrid.index(x, y, z);
    return found.inside(i) && (found.p()[0][i] > AIR || found.input()[i] < DARK);
  }
}
