package org.studygate.face;

import org.studygate.models.image.Volume;

/** The head as a body in the patient's space, on a coarse grid of cubes. */
final class Tissue {

  private static final double EDGE = 1.5;
  private static final int MOST_VOXELS = 3_000_000;

  /** City block distances are longer than straight ones. */
  private static final double CITY = 0.75;

  private final IsoGrid grid;
  private final boolean[] body;
  private final boolean[] near;
  private final byte[] depth;

  private Tissue(IsoGrid grid, boolean[] body, boolean[] near) {
    this.grid = grid;
    this.body = body;
    this.near = near;
    this.depth = depths();
  }

  static Tissue of(Volume head) {
    float threshold = HeadMask.threshold(head.voxels());
    IsoGrid grid = IsoGrid.of(head, EDGE, MOST_VOXELS, Float.NEGATIVE_INFINITY);
    boolean[] body = HeadMask.largest(grid.values(), grid.nx(), grid.ny(), grid.nz(), threshold);
    fillHollows(body, grid);
    boolean[] near = Grow.by(body, grid, (int) Math.ceil(8 / grid.step()));
    return new Tissue(grid, body, near);
  }

  /** Counts as body what air from the sides of the image cannot reach: mouth, sinuses, windpipe. */
  private static void fillHollows(boolean[] body, IsoGrid g) {
    boolean[] outside = new boolean[body.length];
    int[] open = new int[body.length];
    int tail = 0;
    for (int i = 0; i < body.length; i++) {
      int x = i % g.nx();
      int y = i / g.nx() % g.ny();
      boolean side = x == 0 || y == 0 || x == g.nx() - 1 || y == g.ny() - 1;
      if (side && !body[i]) {
        outside[i] = true;
        open[tail++] = i;
      }
    }
    int plane = g.nx() * g.ny();
    for (int head = 0; head < tail; head++) {
      int at = open[head];
      // sides are open already, so that a step along a row cannot leave it unseen
      for (int step : new int[] {1, -1, g.nx(), -g.nx(), plane, -plane}) {
        int there = at + step;
        if (there >= 0 && there < body.length && !body[there] && !outside[there]) {
          outside[there] = true;
          open[tail++] = there;
        }
      }
    }
    for (int i = 0; i < body.length; i++) {
      body[i] = !outside[i];
    }
  }

  boolean at(double x, double y, double z) {
    int voxel = voxel(x, y, z);
    return voxel >= 0 && body[voxel];
  }

  /** Surely air: in the image, and some distance away from the head. */
  boolean air(double x, double y, double z) {
    int voxel = voxel(x, y, z);
    return voxel >= 0 && !near[voxel];
  }

  /** Distance to the air outside, mm, city block and up to some centimetres. */
  double depth(double x, double y, double z) {
    int voxel = voxel(x, y, z);
    return voxel < 0 ? 0 : depth[voxel] * grid.step() * CITY;
  }

  private byte[] depths() {
    byte[] out = new byte[body.length];
    int plane = grid.nx() * grid.ny();
    for (int i = 0; i < out.length; i++) {
      if (body[i]) {
        int before =
            Math.min(back(out, i, 1), Math.min(back(out, i, grid.nx()), back(out, i, plane)));
        out[i] = (byte) Math.min(100, before + 1);
      }
    }
    for (int i = out.length - 1; i >= 0; i--) {
      int after =
          Math.min(back(out, i, -1), Math.min(back(out, i, -grid.nx()), back(out, i, -plane)));
      out[i] = (byte) Math.min(out[i], after + 1);
    }
    return out;
  }

  private static int back(byte[] depth, int at, int step) {
    int there = at - step;
    return there < 0 || there >= depth.length ? 100 : depth[there];
  }

  private int voxel(double x, double y, double z) {
    int i = (int) Math.round((x - grid.x0()) / grid.step());
    int j = (int) Math.round((y - grid.y0()) / grid.step());
    int k = (int) Math.round((z - grid.z0()) / grid.step());
    boolean inside = i >= 0 && j >= 0 && k >= 0 && i < grid.nx() && j < grid.ny() && k < grid.nz();
    return inside ? grid.index(i, j, k) : -1;
  }

  /** Widens a body along the three axes in turn: a box. */
  private static final class Grow {

    static boolean[] by(boolean[] in, IsoGrid g, int voxels) {
      boolean[] a = pass(in, g.nx(), 1, g.nx(), voxels);
      boolean[] b = pass(a, g.ny(), g.nx(), g.nx() * g.ny(), voxels);
      return pass(b, g.nz(), g.nx() * g.ny(), in.length, voxels);
    }

    /** Lines of {@code length} voxels, {@code stride} apart, in groups of {@code group}. */
    private static boolean[] pass(boolean[] in, int length, int stride, int group, int by) {
      boolean[] out = new boolean[in.length];
      for (int start = 0; start < in.length; start += group) {
        for (int line = start; line < start + stride; line++) {
          int last = -by - 1;
          for (int i = 0; i < length + by; i++) {
            if (i < length && in[line + i * stride]) {
              last = i;
            }
            int at = i - by;
            if (at >= 0 && last >= at - by) {
              out[line + at * stride] = true;
            }
          }
        }
      }
      return out;
    }
  }
}
