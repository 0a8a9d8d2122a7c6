package org.studygate.models.tissue;

import org.studygate.models.image.Volume;

/**
 * A head to learn from.
 *
 * @param image in LPS order, about 1 mm
 * @param labels ordinals of {@link Tissue} by voxel
 * @param brainOnly whether the rest of the head was cut away
 */
record TissueHead(Volume image, byte[] labels, boolean brainOnly) {

  int label(int x, int y, int z) {
    return labels[x + image.nx() * (y + image.ny() * z)];
  }

  boolean holds(int x, int y, int z) {
    return x >= 0 && y >= 0 && z >= 0 && x < image.nx() && y < image.ny() && z < image.nz();
  }

  /** How many voxels of a slice across an axis are head. */
  int size(int axis, int index) {
    int n = 0;
    int a = axis == 0 ? 1 : 0;
    int b = axis == 2 ? 1 : 2;
    int[] at = new int[3];
    at[axis] = index;
    for (at[b] = 0; at[b] < image.count(b); at[b]++) {
      for (at[a] = 0; at[a] < image.count(a); at[a]++) {
        n += label(at[0], at[1], at[2]) != 0 ? 1 : 0;
      }
    }
    return n;
  }
}
