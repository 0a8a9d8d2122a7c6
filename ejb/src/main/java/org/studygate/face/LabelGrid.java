package org.studygate.face;

import org.studygate.models.faceparts.FacePartMap;

/** A map of face parts, read at points of the patient. */
final class LabelGrid {

  static final byte BEYOND = -1;

  private final FacePartMap map;
  private final Affine affine;

  LabelGrid(FacePartMap map) {
    this.map = map;
    this.affine = new Affine(map.placement());
  }

  FacePartMap map() {
    return map;
  }

  Affine affine() {
    return affine;
  }

  /** Index of the voxel that holds a point, or -1 beyond the grid. */
  int voxel(double x, double y, double z) {
    int i = (int) Math.floor(affine.index(0, x, y, z) + 0.5);
    int j = (int) Math.floor(affine.index(1, x, y, z) + 0.5);
    int k = (int) Math.floor(affine.index(2, x, y, z) + 0.5);
    boolean inside = i >= 0 && j >= 0 && k >= 0 && i < map.nx() && j < map.ny() && k < map.nz();
    return inside ? i + map.nx() * (j + map.ny() * k) : -1;
  }

  byte label(int voxel) {
    return map.labels()[voxel];
  }

  boolean brain(int voxel) {
    return map.brainSide().get(voxel);
  }

  /** Middle of all voxels that a test chooses, LPS mm, or null. */
  double[] middle(java.util.function.IntPredicate chosen) {
    double[] sum = new double[3];
    long count = 0;
    int voxel = 0;
    for (int k = 0; k < map.nz(); k++) {
      for (int j = 0; j < map.ny(); j++) {
        for (int i = 0; i < map.nx(); i++, voxel++) {
          if (chosen.test(voxel)) {
            sum[0] += i;
            sum[1] += j;
            sum[2] += k;
            count++;
          }
        }
      }
    }
    if (count == 0) {
      return null;
    }
    double i = sum[0] / count;
    double j = sum[1] / count;
    double k = sum[2] / count;
    return new double[] {affine.x(i, j, k), affine.y(i, j, k), affine.z(i, j, k)};
  }
}
