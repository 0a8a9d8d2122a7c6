package org.studygate.models.faceparts;

import org.studygate.models.image.Volume;

/**
 * A labelled head (or anything else, without labels) on a grid of 2 mm along the patient's axes.
 *
 * <p>In a label map the low four bits are the class (see {@link HeadGrid}); bit 4 marks air: the
 * part of a label that lies outside the skin.
 */
final class TrainingHead {

  static final double STEP = 2;
  static final int AIR = 16;
  private static final int CLASS = 15;

  final int nx;
  final int ny;
  final int nz;

  /** 0…255; of voxels outside the image 0. */
  final byte[] value;

  final byte[] label;

  /** Whether a voxel is in the image. */
  final boolean[] inside;

  /** Whether a voxel is tissue; without labels everything is. */
  final boolean[] body;

  /** Middle of what is labelled, in voxels. */
  final double[] centre;

  final String contrast;
  final boolean head;

  TrainingHead(Volume volume, Volume mask, String contrast) {
    this.contrast = contrast;
    this.head = mask != null;
    double[][] box = bounds(volume);
    nx = size(box, 0);
    ny = size(box, 1);
    nz = size(box, 2);
    int n = nx * ny * nz;
    float[] values = new float[n];
    float[] in = new float[n];
    label = new byte[n];
    inside = new boolean[n];
    body = new boolean[n];
    Locator at = new Locator(volume.placement());
    for (int z = 0, i = 0; z < nz; z++) {
      for (int y = 0; y < ny; y++) {
        for (int x = 0; x < nx; x++, i++) {
          double[] index =
              at.index(box[0][0] + STEP * x, box[0][1] + STEP * y, box[0][2] + STEP * z);
          inside[i] = Locator.within(volume, index);
          in[i] = inside[i] ? 1 : 0;
          if (inside[i]) {
            values[i] = average(volume, at, index);
            int code = mask == null ? AIR : Math.round(Locator.nearest(mask, index));
            label[i] = (byte) (code & CLASS);
            body[i] = mask == null || code != 0 && (code & AIR) == 0;
          }
        }
      }
    }
    Brightness.normalise(values, in);
    value = new byte[n];
    for (int i = 0; i < n; i++) {
      value[i] = (byte) Math.round(255 * values[i]);
    }
    centre = middle();
  }

  private static double[][] bounds(Volume v) {
    double[] low = {1e9, 1e9, 1e9};
    double[] high = {-1e9, -1e9, -1e9};
    for (int corner = 0; corner < 8; corner++) {
      double[] p =
          v.placement()
              .toPatient(
                  (corner & 1) * (v.nx() - 1.0),
                  (corner >> 1 & 1) * (v.ny() - 1.0),
                  (corner >> 2) * (v.nz() - 1.0));
      for (int c = 0; c < 3; c++) {
        low[c] = Math.min(low[c], p[c]);
        high[c] = Math.max(high[c], p[c]);
      }
    }
    return new double[][] {low, high};
  }

  private static int size(double[][] box, int axis) {
    return (int) Math.floor((box[1][axis] - box[0][axis]) / STEP) + 1;
  }

  /** The mean over the 2 mm of a voxel, so that finer images do not alias. */
  private static float average(Volume volume, Locator at, double[] index) {
    double[] half = at.voxels(STEP / 4);
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

  private double[] middle() {
    double[] low = {1e9, 1e9, 1e9};
    double[] high = {-1e9, -1e9, -1e9};
    for (int z = 0, i = 0; z < nz; z++) {
      for (int y = 0; y < ny; y++) {
        for (int x = 0; x < nx; x++, i++) {
          boolean counts = head ? label[i] > 0 && label[i] <= HeadGrid.BRAIN : inside[i];
          if (counts) {
            int[] p = {x, y, z};
            for (int c = 0; c < 3; c++) {
              low[c] = Math.min(low[c], p[c]);
              high[c] = Math.max(high[c], p[c]);
            }
          }
        }
      }
    }
    return new double[] {(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2};
  }
}
