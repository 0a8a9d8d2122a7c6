package org.studygate.models.faceparts;

import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/**
 * Which way the network looks at an image: along the patient's axes, but along the image's own when
 * it is a slice or so thin a stack that turning it would leave nothing.
 */
final class SliceAxes {

  private static final double THIN = 30;

  private SliceAxes() {}

  static double[][] of(Volume volume) {
    boolean thin = false;
    for (int axis = 0; axis < 3; axis++) {
      thin |= volume.count(axis) * volume.placement().spacing()[axis] < THIN;
    }
    return thin ? own(volume.placement()) : HeadWindow.PATIENT;
  }

  /** The image's axes in the order and direction nearest to left, back and head. */
  private static double[][] own(Placement placement) {
    double[][] axes = {placement.axes()[0], placement.axes()[1], normal(placement.axes())};
    double[][] out = new double[3][];
    boolean[] used = new boolean[3];
    for (int round = 0; round < 3; round++) {
      int bestAxis = -1;
      int bestTarget = -1;
      double most = -1;
      for (int axis = 0; axis < 3; axis++) {
        for (int target = 0; target < 3; target++) {
          if (!used[axis] && out[target] == null && Math.abs(axes[axis][target]) > most) {
            most = Math.abs(axes[axis][target]);
            bestAxis = axis;
            bestTarget = target;
          }
        }
      }
      used[bestAxis] = true;
      double sign = axes[bestAxis][bestTarget] < 0 ? -1 : 1;
      out[bestTarget] =
          new double[] {
            sign * axes[bestAxis][0], sign * axes[bestAxis][1], sign * axes[bestAxis][2]
          };
    }
    return out;
  }

  static double[] normal(double[][] axes) {
    double[] a = axes[0];
    double[] b = axes[1];
    double[] n = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
    return new double[] {n[0] / length, n[1] / length, n[2] / length};
  }
}
