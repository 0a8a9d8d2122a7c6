package org.studygate.models.image;

/**
 * A grid of voxels in patient coordinates (DICOM LPS: x to the left, y to the back, z to the head).
 *
 * @param nx voxels along the first axis, fastest in {@code voxels}
 * @param ny voxels along the second axis
 * @param nz voxels along the third axis
 * @param voxels values, {@code x + nx * (y + ny * z)}
 * @param placement where the grid lies
 */
public record Volume(int nx, int ny, int nz, float[] voxels, Placement placement) {

  public Volume {
    if (nx < 1 || ny < 1 || nz < 1 || (long) nx * ny * nz != voxels.length) {
      throw new IllegalArgumentException("dimensions and voxels do not fit");
    }
  }

  public float at(int x, int y, int z) {
    return voxels[x + nx * (y + ny * z)];
  }

  public int[] dimensions() {
    return new int[] {nx, ny, nz};
  }

  /** The same grid with other values. */
  public Volume with(float[] other) {
    return new Volume(nx, ny, nz, other, placement);
  }

  /** The {@code index}th slice across {@code axis} (0 x, 1 y, 2 z); rows follow the later axis. */
  public Slice slice(int axis, int index) {
    int width = axis == 0 ? ny : nx;
    int height = axis == 2 ? ny : nz;
    float[] out = new float[width * height];
    for (int v = 0; v < height; v++) {
      for (int u = 0; u < width; u++) {
        out[v * width + u] =
            switch (axis) {
              case 0 -> at(index, u, v);
              case 1 -> at(u, index, v);
              case 2 -> at(u, v, index);
              default -> throw new IllegalArgumentException("axis " + axis);
            };
      }
    }
    return new Slice(width, height, out);
  }

  /** Number of slices across an axis. */
  public int count(int axis) {
    return dimensions()[axis];
  }
}
