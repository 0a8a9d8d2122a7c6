package org.studygate.models.preprocess;

import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/** Changes the grid of volumes; what lies where in the patient stays. */
public final class Grids {

  private Grids() {}

  /** Resamples (trilinear) to a spacing in mm along the grid's own axes. */
  public static Volume resample(Volume in, double dx, double dy, double dz) {
    double[] from = in.placement().spacing();
    double[] to = {dx, dy, dz};
    int[] size = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      size[axis] =
          Math.max(1, (int) Math.floor((in.count(axis) - 1) * from[axis] / to[axis] + 1e-6) + 1);
    }
    float[] out = new float[size[0] * size[1] * size[2]];
    int i = 0;
    for (int z = 0; z < size[2]; z++) {
      for (int y = 0; y < size[1]; y++) {
        for (int x = 0; x < size[0]; x++) {
          out[i++] = sample(in, x * dx / from[0], y * dy / from[1], z * dz / from[2]);
        }
      }
    }
    Placement placement = new Placement(in.placement().origin(), in.placement().axes(), to);
    return new Volume(size[0], size[1], size[2], out, placement);
  }

  /** Trilinear value at fractional indices inside the grid. */
  static float sample(Volume in, double x, double y, double z) {
    int x0 = Math.min(in.nx() - 1, (int) x);
    int y0 = Math.min(in.ny() - 1, (int) y);
    int z0 = Math.min(in.nz() - 1, (int) z);
    int x1 = Math.min(in.nx() - 1, x0 + 1);
    int y1 = Math.min(in.ny() - 1, y0 + 1);
    int z1 = Math.min(in.nz() - 1, z0 + 1);
    double u = x - x0;
    double v = y - y0;
    double w = z - z0;
    double front =
        mix(
            mix(in.at(x0, y0, z0), in.at(x1, y0, z0), u),
            mix(in.at(x0, y1, z0), in.at(x1, y1, z0), u),
            v);
    double back =
        mix(
            mix(in.at(x0, y0, z1), in.at(x1, y0, z1), u),
            mix(in.at(x0, y1, z1), in.at(x1, y1, z1), u),
            v);
    return (float) mix(front, back, w);
  }

  private static double mix(double a, double b, double part) {
    return a + (b - a) * part;
  }

  /** Turns and flips the grid so that its axes run nearest to left, back and head (LPS). */
  public static Volume toLps(Volume in) {
    double[][] axes = in.placement().axes();
    int[] source = new int[3];
    boolean[] flip = new boolean[3];
    boolean[] used = new boolean[3];
    for (int target = 0; target < 3; target++) {
      int best = -1;
      for (int axis = 0; axis < 3; axis++) {
        if (!used[axis]
            && (best < 0 || Math.abs(axes[axis][target]) > Math.abs(axes[best][target]))) {
          best = axis;
        }
      }
      used[best] = true;
      source[target] = best;
      flip[target] = axes[best][target] < 0;
    }
    int[] size = {in.count(source[0]), in.count(source[1]), in.count(source[2])};
    float[] out = new float[in.voxels().length];
    int[] at = new int[3];
    int i = 0;
    for (int z = 0; z < size[2]; z++) {
      for (int y = 0; y < size[1]; y++) {
        for (int x = 0; x < size[0]; x++) {
          int[] target = {x, y, z};
          for (int t = 0; t < 3; t++) {
            at[source[t]] = flip[t] ? size[t] - 1 - target[t] : target[t];
          }
          out[i++] = in.at(at[0], at[1], at[2]);
        }
      }
    }
    return new Volume(size[0], size[1], size[2], out, turned(in, source, flip));
  }

  private static Placement turned(Volume in, int[] source, boolean[] flip) {
    double[] corner = new double[3];
    double[][] axes = new double[3][];
    double[] spacing = new double[3];
    for (int t = 0; t < 3; t++) {
      double[] axis = in.placement().axes()[source[t]].clone();
      if (flip[t]) {
        corner[source[t]] = in.count(source[t]) - 1.0;
        for (int c = 0; c < 3; c++) {
          axis[c] = -axis[c];
        }
      }
      axes[t] = axis;
      spacing[t] = in.placement().spacing()[source[t]];
    }
    return new Placement(in.placement().toPatient(corner[0], corner[1], corner[2]), axes, spacing);
  }
}
