package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.image.Volume;

/** Looks for a head that lies otherwise than the header says. */
final class Turns {

  /** A head against the header must be plain to see, see {@link HeadProbabilities#score}. */
  private static final double SURELY = 240;

  private static final int[][] ORDERS = {
    {0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {1, 0, 2}, {2, 1, 0}
  };

  private Turns() {}

  /** The best of the 24 ways to turn the axes, or the given one when none shows a head. */
  static HeadProbabilities best(HeadFinder finder, Volume volume, HeadProbabilities given)
      throws ModelException {
    HeadProbabilities best = given;
    double[] centre = given.window().centre();
    for (double[][] axes : rotations(given.window().axes())) {
      HeadProbabilities seen = finder.run(volume, HeadWindow.at(centre, axes));
      boolean better = seen != null && seen.score() > Math.max(best.score(), SURELY);
      best = better ? seen : best;
    }
    return best;
  }

  private static List<double[][]> rotations(double[][] axes) {
    List<double[][]> out = new ArrayList<>();
    for (int order = 0; order < ORDERS.length; order++) {
      for (int signs = 0; signs < 8; signs++) {
        boolean odd = Integer.bitCount(signs) % 2 == 1;
        if (odd == order < 3 || order == 0 && signs == 0) {
          continue;
        }
        double[][] turned = new double[3][3];
        for (int axis = 0; axis < 3; axis++) {
          int sign = (signs >> axis & 1) == 1 ? -1 : 1;
          for (int c = 0; c < 3; c++) {
            turned[axis][c] = sign * axes[ORDERS[order][axis]][c];
          }
        }
        out.add(turned);
      }
    }
    return out;
  }

  /** What is found against the header goes to a person. */
  static Verdict doubted(Verdict verdict) {
    return verdict.doubted("the head lies otherwise than the header says");
  }
}
