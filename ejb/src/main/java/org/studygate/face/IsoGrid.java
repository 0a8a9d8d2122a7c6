package org.studygate.face;

import java.util.stream.IntStream;
import org.studygate.models.image.Volume;

/**
 * A volume resampled to cubic voxels along the patient's axes.
 *
 * @param x0 patient coordinate (LPS, mm) of the first voxel, likewise {@code y0}, {@code z0}
 * @param step edge of a voxel, mm
 * @param values {@code x + nx * (y + ny * z)}; {@link #outside} beyond the volume
 * @param outside the value of voxels that the volume does not hold
 */
record IsoGrid(
    int nx,
    int ny,
    int nz,
    double x0,
    double y0,
    double z0,
    double step,
    float[] values,
    float outside) {

  /**
   * @param least smallest edge of a voxel, mm
   * @param most largest number of voxels; the edge grows until they suffice
   */
  static IsoGrid of(Volume in, double least, int most, float outside) {
    Affine affine = volumeAffine(in);
    double[] low = {1e9, 1e9, 1e9};
    double[] high = {-1e9, -1e9, -1e9};
    for (int corner = 0; corner < 8; corner++) {
      double i = (corner & 1) == 0 ? 0 : in.nx() - 1;
      double j = (corner & 2) == 0 ? 0 : in.ny() - 1;
      double k = (corner & 4) == 0 ? 0 : in.nz() - 1;
      double[] p = {affine.x(i, j, k), affine.y(i, j, k), affine.z(i, j, k)};
      for (int c = 0; c < 3; c++) {
        low[c] = Math.min(low[c], p[c]);
        high[c] = Math.max(high[c], p[c]);
      }
    }
    double size = 1;
    for (int c = 0; c < 3; c++) {
      size *= high[c] - low[c] + least;
    }
    double step = Math.max(least, Math.cbrt(size / most));
    int nx = (int) Math.floor((high[0] - low[0]) / step) + 1;
    int ny = (int) Math.floor((high[1] - low[1]) / step) + 1;
    int nz = (int) Math.floor((high[2] - low[2]) / step) + 1;
    float[] values = new float[nx * ny * nz];
    IsoGrid out = new IsoGrid(nx, ny, nz, low[0], low[1], low[2], step, values, outside);
    IntStream.range(0, nz).parallel().forEach(z -> out.fill(in, affine, z));
    return out;
  }

  /** One slice or none has no third axis of its own. */
  private static Affine volumeAffine(Volume in) {
    return new Affine(in.placement());
  }

  private void fill(Volume in, Affine affine, int z) {
    double di = affine.step(0, 0) * step;
    double dj = affine.step(1, 0) * step;
    double dk = affine.step(2, 0) * step;
    for (int y = 0; y < ny; y++) {
      double i = affine.index(0, x0, y0 + y * step, z0 + z * step);
      double j = affine.index(1, x0, y0 + y * step, z0 + z * step);
      double k = affine.index(2, x0, y0 + y * step, z0 + z * step);
      int at = nx * (y + ny * z);
      for (int x = 0; x < nx; x++) {
        values[at++] = sample(in, i, j, k);
        i += di;
        j += dj;
        k += dk;
      }
    }
  }

  private float sample(Volume in, double i, double j, double k) {
    if (i < -0.5
        || j < -0.5
        || k < -0.5
        || i > in.nx() - 0.5
        || j > in.ny() - 0.5
        || k > in.nz() - 0.5) {
      return outside;
    }
    return Trilinear.at(in.voxels(), in.nx(), in.ny(), in.nz(), i, j, k);
  }

  int index(int x, int y, int z) {
    return x + nx * (y + ny * z);
  }

  /** The same grid with other values. */
  IsoGrid with(float[] other) {
    return new IsoGrid(nx, ny, nz, x0, y0, z0, step, other, outside);
  }
}
