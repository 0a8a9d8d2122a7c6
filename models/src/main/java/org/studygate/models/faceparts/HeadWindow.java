package org.studygate.models.faceparts;

import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/**
 * Where the head grid lies in the patient.
 *
 * @param centre patient coordinates of the grid's middle, mm
 * @param axes directions of the grid's axes in the patient, near left, back and head
 * @param scale size of the grid against the patient: 1.1 sees a head smaller
 * @param mirrored whether the grid's first axis runs the other way
 */
record HeadWindow(double[] centre, double[][] axes, double scale, boolean mirrored) {

  /** Half a sample's distance, mm; the mean of eight samples keeps fine images from aliasing. */
  private static final double SPREAD = 1;

  static final double[][] PATIENT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

  static HeadWindow at(double[] centre, double[][] axes) {
    return new HeadWindow(centre, axes, 1, false);
  }

  HeadWindow moved(double[] to) {
    return new HeadWindow(to, axes, scale, mirrored);
  }

  /** Moved by up to half a voxel so that a single slice lies in one layer of the grid. */
  HeadWindow onLayer(Placement slice) {
    double[] normal = SliceAxes.normal(slice.axes());
    double[] index = grid(slice.origin());
    double[] to = centre.clone();
    for (int axis = 0; axis < 3; axis++) {
      double along = 0;
      for (int c = 0; c < 3; c++) {
        along += normal[c] * axes[axis][c];
      }
      if (Math.abs(along) > 0.99) {
        double off = (index[axis] - Math.rint(index[axis])) * HeadGrid.STEP * scale;
        for (int c = 0; c < 3; c++) {
          to[c] += off * (axis == 0 && mirrored ? -1 : 1) * axes[axis][c];
        }
      }
    }
    return moved(to);
  }

  /** Patient coordinates of a (fractional) index of the grid. */
  double[] patient(double x, double y, double z) {
    double[] offset = {
      (x - (HeadGrid.NX - 1) / 2.0) * (mirrored ? -1 : 1),
      y - (HeadGrid.NY - 1) / 2.0,
      z - (HeadGrid.NZ - 1) / 2.0
    };
    double[] out = centre.clone();
    for (int axis = 0; axis < 3; axis++) {
      for (int c = 0; c < 3; c++) {
        out[c] += offset[axis] * HeadGrid.STEP * scale * axes[axis][c];
      }
    }
    return out;
  }

  /** The inverse of {@link #patient}. */
  double[] grid(double[] point) {
    double[] out = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      for (int c = 0; c < 3; c++) {
        out[axis] += (point[c] - centre[c]) * axes[axis][c];
      }
      out[axis] /= HeadGrid.STEP * scale;
    }
    out[0] = (mirrored ? -out[0] : out[0]) + (HeadGrid.NX - 1) / 2.0;
    out[1] += (HeadGrid.NY - 1) / 2.0;
    out[2] += (HeadGrid.NZ - 1) / 2.0;
    return out;
  }

  /** The network's input, or null when the window holds nothing but one brightness. */
  float[] sample(Volume volume) {
    Locator at = new Locator(volume.placement());
    boolean single = volume.nz() == 1;
    double layer = 0.5 * HeadGrid.STEP * scale / volume.placement().spacing()[2];
    float[] v = new float[HeadGrid.VOXELS];
    float[] inside = new float[HeadGrid.VOXELS];
    double[] half = at.voxels(SPREAD * scale);
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          double[] p = patient(x, y, z);
          double[] index = at.index(p[0], p[1], p[2]);
          boolean in =
              Locator.within(index[0], volume.nx())
                  && Locator.within(index[1], volume.ny())
                  && (single ? Math.abs(index[2]) <= layer : Locator.within(index[2], volume.nz()));
          if (in) {
            inside[i] = 1;
            v[i] = mean(volume, index, half);
          }
        }
      }
    }
    if (!Brightness.normalise(v, inside)) {
      return null;
    }
    float[] input = new float[2 * HeadGrid.VOXELS];
    System.arraycopy(v, 0, input, 0, v.length);
    System.arraycopy(inside, 0, input, v.length, v.length);
    return input;
  }

  private static float mean(Volume volume, double[] index, double[] half) {
    double sum = 0;
    for (int corner = 0; corner < 8; corner++) {
      sum +=
          Locator.sample(
              volume,
              index[0] + ((corner & 1) * 2 - 1) * half[0],
              index[1] + ((corner >> 1 & 1) * 2 - 1) * half[1],
              index[2] + ((corner >> 2) * 2 - 1) * half[2]);
    }
    return (float) (sum / 8);
  }
}
