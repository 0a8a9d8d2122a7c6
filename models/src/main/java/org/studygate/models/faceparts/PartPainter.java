package org.studygate.models.faceparts;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.studygate.models.image.Volume;

/**
 * Brings the network's answer to the voxels of the image. Parts and the inside of the skull are
 * drawn three to four millimetres wider than the network's even odds: a part must cover its whole
 * surface, and no voxel inside the skull may be taken for face. But where the air is so near that
 * scalp and bone must lie, width alone makes nothing inside of the skull.
 */
final class PartPainter {

  private static final float PART = 0.16f;
  private static final float SURFACE = 0.15f;
  private static final float BRAIN = 0.15f;

  /** Cells where nothing reaches this need no look. */
  private static final float TRACE = 0.12f;

  private static final float EVEN_ODDS = 0.5f;

  private final HeadProbabilities found;
  private final HeadProbabilities wide;
  private final Scalp scalp;
  private final boolean[] worth = new boolean[HeadGrid.VOXELS];

  /**
   * @param scalp keeps the inside of the skull away from the air as far as it is only drawn wide;
   *     null where nobody knows
   */
  PartPainter(HeadProbabilities found, Scalp scalp) {
    this.found = found;
    this.scalp = scalp;
    float[][] p = new float[HeadGrid.CLASSES][];
    for (int label = 0; label < HeadGrid.CLASSES; label++) {
      boolean drawn = label > 0 && label <= HeadGrid.BRAIN;
      p[label] = drawn ? widened(found.p()[label], found) : found.p()[label];
    }
    wide = new HeadProbabilities(found.window(), p, found.input());
    for (int label = 1; label <= HeadGrid.BRAIN; label++) {
      for (int i = 0; i < HeadGrid.VOXELS; i++) {
        worth[i] |= p[label][i] > TRACE;
      }
    }
  }

  /** Half of each value is the largest of its neighbours': moves an edge out by half a voxel. */
  private static float[] widened(float[] p, HeadProbabilities found) {
    int[] strides = {1, HeadGrid.NX, HeadGrid.NX * HeadGrid.NY};
    float[] out = p.clone();
    for (int i = 0; i < p.length; i++) {
      if (!found.inside(i)) {
        continue;
      }
      float most = p[i];
      for (int stride : strides) {
        most = Math.max(most, i >= stride ? p[i - stride] : 0);
        most = Math.max(most, i + stride < p.length ? p[i + stride] : 0);
      }
      out[i] = (p[i] + most) / 2;
    }
    return out;
  }

  /** Fills the labels of a volume and the voxels inside the skull. */
  void paint(Volume volume, byte[] labels, BitSet brainSide) {
    int area = volume.nx() * volume.ny();
    BitSet[] layers = new BitSet[volume.nz()];
    IntStream.range(0, volume.nz())
        .parallel()
        .forEach(
            z -> {
              layers[z] = new BitSet(area);
              layer(volume, z, labels, layers[z]);
            });
    for (int z = 0; z < layers.length; z++) {
      for (int i = layers[z].nextSetBit(0); i >= 0; i = layers[z].nextSetBit(i + 1)) {
        brainSide.set(z * area + i);
      }
    }
  }

  private void layer(Volume volume, int z, byte[] labels, BitSet brain) {
    int offset = z * volume.nx() * volume.ny();
    for (int y = 0; y < volume.ny(); y++) {
      double[] from = wide.window().grid(volume.placement().toPatient(0, y, z));
      double[] to = wide.window().grid(volume.placement().toPatient(1, y, z));
      for (int x = 0; x < volume.nx(); x++) {
        double gx = from[0] + x * (to[0] - from[0]);
        double gy = from[1] + x * (to[1] - from[1]);
        double gz = from[2] + x * (to[2] - from[2]);
        if (worth(gx, gy, gz)) {
          int i = y * volume.nx() + x;
          if (brain(gx, gy, gz)) {
            brain.set(i);
          } else {
            labels[offset + i] = label(gx, gy, gz);
          }
        }
      }
    }
  }

  private boolean brain(double x, double y, double z) {
    return wide.at(HeadGrid.BRAIN, x, y, z) > BRAIN
        && (scalp == null || found.at(HeadGrid.BRAIN, x, y, z) > EVEN_ODDS || !scalp.over(x, y, z));
  }

  private boolean worth(double x, double y, double z) {
    int i = (int) Math.floor(x);
    int j = (int) Math.floor(y);
    int k = (int) Math.floor(z);
    if (i < 0
        || j < 0
        || k < 0
        || i > HeadGrid.NX - 2
        || j > HeadGrid.NY - 2
        || k > HeadGrid.NZ - 2) {
      return false;
    }
    int a = HeadGrid.index(i, j, k);
    int up = HeadGrid.NX;
    int deep = HeadGrid.NX * HeadGrid.NY;
    return worth[a]
        || worth[a + 1]
        || worth[a + up]
        || worth[a + up + 1]
        || worth[a + deep]
        || worth[a + deep + 1]
        || worth[a + deep + up]
        || worth[a + deep + up + 1];
  }

  private byte label(double x, double y, double z) {
    int best = 0;
    float most = PART;
    for (int label = 1; label < FacePart.SURFACE.label(); label++) {
      float p = wide.at(label, x, y, z);
      if (p > most) {
        most = p;
        best = label;
      }
    }
    if (best == 0 && wide.at(FacePart.SURFACE.label(), x, y, z) > SURFACE) {
      best = FacePart.SURFACE.label();
    }
    return (byte) best;
  }
}
