package org.studygate.models.faceparts;

import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/** Cuts single slices out of a volume, across any of its axes. */
final class SliceCutter {

  private SliceCutter() {}

  /** The axis of the grid that runs nearest to an axis of the patient (0 left, 1 back, 2 head). */
  static int axis(Volume volume, int patient) {
    int best = 0;
    for (int axis = 1; axis < 3; axis++) {
      double[][] axes = volume.placement().axes();
      best = Math.abs(axes[axis][patient]) > Math.abs(axes[best][patient]) ? axis : best;
    }
    return best;
  }

  /** The slice at an index along an axis, as an image of one layer in its place. */
  static Volume cut(Volume volume, int axis, int at) {
    int u = axis == 0 ? 1 : 0;
    int v = axis == 2 ? 1 : 2;
    int[] size = volume.dimensions();
    float[] out = new float[size[u] * size[v]];
    int[] index = new int[3];
    index[axis] = at;
    int i = 0;
    for (index[v] = 0; index[v] < size[v]; index[v]++) {
      for (index[u] = 0; index[u] < size[u]; index[u]++) {
        out[i++] = volume.at(index[0], index[1], index[2]);
      }
    }
    Placement p = volume.placement();
    double[] corner = {axis == 0 ? at : 0, axis == 1 ? at : 0, axis == 2 ? at : 0};
    Placement placement =
        new Placement(
            p.toPatient(corner[0], corner[1], corner[2]),
            new double[][] {p.axes()[u], p.axes()[v], p.axes()[axis]},
            new double[] {p.spacing()[u], p.spacing()[v], p.spacing()[axis]});
    return new Volume(size[u], size[v], 1, out, placement);
  }
}
