package org.studygate.face;

import org.studygate.models.image.Volume;

/** The skin of a head and what lies close under it: what a person is recognised by. */
public final class Skin {

  /** Millimetres. */
  private static final double DEEP = 8;

  private final Volume head;
  private final Affine affine;
  private final Tissue tissue;

  public Skin(Volume head) {
    this.head = head;
    this.affine = new Affine(head.placement());
    this.tissue = Tissue.of(head);
  }

  /** Whether a voxel of the head is skin; its index is {@code x + nx * (y + ny * z)}. */
  public boolean at(int voxel) {
    int i = voxel % head.nx();
    int j = voxel / head.nx() % head.ny();
    int k = voxel / head.nx() / head.ny();
    double x = affine.x(i, j, k);
    double y = affine.y(i, j, k);
    double z = affine.z(i, j, k);
    return tissue.at(x, y, z) && tissue.depth(x, y, z) <= DEEP;
  }
}
