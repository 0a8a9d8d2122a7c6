package org.studygate.models.tissue;

import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/**
 * The tissues of a head on a grid of voxels, in patient coordinates.
 *
 * @param nx voxels along the first axis, fastest in {@code labels}
 * @param ny voxels along the second axis
 * @param nz voxels along the third axis
 * @param labels ordinals of {@link Tissue}, {@code x + nx * (y + ny * z)}
 * @param certainty of each label, 0 to 100 per cent
 * @param placement where the grid lies
 */
public record TissueMap(
    int nx, int ny, int nz, byte[] labels, byte[] certainty, Placement placement) {

  public TissueMap {
    if ((long) nx * ny * nz != labels.length || labels.length != certainty.length) {
      throw new IllegalArgumentException("dimensions and voxels do not fit");
    }
  }

  public Tissue at(int x, int y, int z) {
    return Tissue.of(labels[x + nx * (y + ny * z)]);
  }

  /** The voxels of a tissue that are at least so certain (0 to 100 per cent). */
  public boolean[] mask(Tissue tissue, int leastCertainty) {
    boolean[] mask = new boolean[labels.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = labels[i] == tissue.ordinal() && certainty[i] >= leastCertainty;
    }
    return mask;
  }

  /** Volume of a tissue, millilitres. */
  public double millilitres(Tissue tissue) {
    long count = 0;
    for (byte label : labels) {
      count += label == tissue.ordinal() ? 1 : 0;
    }
    double[] spacing = placement.spacing();
    return count * spacing[0] * spacing[1] * spacing[2] / 1000;
  }

  /**
   * The same tissues on the grid of a volume, by nearest neighbour; background where this map does
   * not reach.
   */
  public TissueMap onGridOf(Volume volume) {
    byte[] to = new byte[volume.voxels().length];
    byte[] sure = new byte[to.length];
    int i = 0;
    for (int z = 0; z < volume.nz(); z++) {
      for (int y = 0; y < volume.ny(); y++) {
        for (int x = 0; x < volume.nx(); x++, i++) {
          double[] at = placement.toIndex(volume.placement().toPatient(x, y, z));
          int u = (int) Math.rint(at[0]);
          int v = (int) Math.rint(at[1]);
          int w = (int) Math.rint(at[2]);
          if (u >= 0 && v >= 0 && w >= 0 && u < nx && v < ny && w < nz) {
            to[i] = labels[u + nx * (v + ny * w)];
            sure[i] = certainty[u + nx * (v + ny * w)];
          }
        }
      }
    }
    return new TissueMap(volume.nx(), volume.ny(), volume.nz(), to, sure, volume.placement());
  }
}
