package org.studygate.models.tissue;

import org.studygate.models.image.Placement;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Volume;
import org.studygate.models.preprocess.Grids;

/** A volume's slices on the network's grid. */
record VolumeSlices(
    Volume volume, int axis, TissueInput.Frame frame, int first, double step, int count) {

  static VolumeSlices of(Volume in, int most) {
    Volume volume = Grids.toLps(in);
    double[] mm = volume.placement().spacing();
    int axis = 2;
    for (int other = 0; other < 2; other++) {
      if (mm[other] > 1.4 * mm[axis] && volume.count(other) > 1) {
        axis = other;
      }
    }
    int a = axis == 0 ? 1 : 0;
    int b = axis == 2 ? 1 : 2;
    TissueInput.Frame frame =
        TissueInput.Frame.around(turned(mean(volume, axis), axis), mm[a], mm[b]);
    double step = Math.max(1, TissueInput.PIXEL_MM / mm[axis]);
    int count = Math.max(1, (int) Math.floor((volume.count(axis) - 1) / step) + 1);
    int first = 0;
    if (count > most) {
      // the ends of a head hold little brain
      double inner = 0.7 * (volume.count(axis) - 1);
      first = (int) Math.round(0.2 * (volume.count(axis) - 1));
      step = inner / (most - 1);
      count = most;
    }
    return new VolumeSlices(volume, axis, frame, first, step, count);
  }

  private int index(int i) {
    return Math.min(volume.count(axis) - 1, first + (int) Math.round(i * step));
  }

  float[] grid(int i) {
    return frame.sample(turned(TissueModel.soft(volume.slice(axis, index(i))), axis));
  }

  /** Coronal and sagittal slices with the top of the head up. */
  private static Slice turned(Slice slice, int axis) {
    if (axis == 2) {
      return slice;
    }
    float[] out = new float[slice.values().length];
    for (int y = 0; y < slice.height(); y++) {
      System.arraycopy(
          slice.values(),
          y * slice.width(),
          out,
          (slice.height() - 1 - y) * slice.width(),
          slice.width());
    }
    return slice.with(out);
  }

  private static Slice mean(Volume volume, int axis) {
    Slice first = volume.slice(axis, 0);
    float[] sum = new float[first.values().length];
    for (int s = 0; s < volume.count(axis); s += Math.max(1, volume.count(axis) / 24)) {
      float[] values = TissueModel.soft(volume.slice(axis, s)).values();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += values[i];
      }
    }
    return first.with(sum);
  }

  Placement placement() {
    int a = axis == 0 ? 1 : 0;
    int b = axis == 2 ? 1 : 2;
    Placement from = volume.placement();
    boolean up = axis != 2;
    double[] corner = new double[3];
    corner[a] = frame.x(0);
    corner[b] = up ? volume.count(b) - 1 - frame.y(0) : frame.y(0);
    corner[axis] = first;
    double[] down = from.axes()[b].clone();
    for (int c = 0; up && c < 3; c++) {
      down[c] = -down[c];
    }
    return new Placement(
        from.toPatient(corner[0], corner[1], corner[2]),
        new double[][] {from.axes()[a], down, from.axes()[axis]},
        new double[] {TissueInput.PIXEL_MM, TissueInput.PIXEL_MM, step * from.spacing()[axis]});
  }
}
