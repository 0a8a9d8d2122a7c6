package org.studygate.face;

/** Values between the voxels of a grid. */
final class Trilinear {

  private Trilinear() {}

  /** Trilinear value at a fractional index; beyond the grid the nearest voxel's. */
  static float at(float[] v, int nx, int ny, int nz, double i, double j, double k) {
    double x = Math.min(nx - 1.0, Math.max(0, i));
    double y = Math.min(ny - 1.0, Math.max(0, j));
    double z = Math.min(nz - 1.0, Math.max(0, k));
    int xi = (int) x;
    int yi = (int) y;
    int zi = (int) z;
    int dx = xi < nx - 1 ? 1 : 0;
    int dy = yi < ny - 1 ? nx : 0;
    int dz = zi < nz - 1 ? nx * ny : 0;
    float u = (float) (x - xi);
    float w = (float) (y - yi);
    float t = (float) (z - zi);
    int a = xi + nx * (yi + ny * zi);
    float front = mix(mix(v[a], v[a + dx], u), mix(v[a + dy], v[a + dy + dx], u), w);
    int b = a + dz;
    float rear = mix(mix(v[b], v[b + dx], u), mix(v[b + dy], v[b + dy + dx], u), w);
    return mix(front, rear, t);
  }

  private static float mix(float a, float b, float part) {
    return a + (b - a) * part;
  }
}
