package org.studygate.models.tissue;

/** Sets of voxels: growing, shrinking and their connected parts (6 neighbours). */
final class Morphology {

  private final int nx;
  private final int ny;
  private final int nz;

  Morphology(int nx, int ny, int nz) {
    this.nx = nx;
    this.ny = ny;
    this.nz = nz;
  }

  /** City-block distance in voxels to the nearest voxel of the set; 0 inside it. */
  int[] distance(boolean[] set) {
    int far = nx + ny + nz;
    int[] d = new int[set.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = set[i] ? 0 : far;
    }
    int i = 0;
    for (int z = 0; z < nz; z++) {
      for (int y = 0; y < ny; y++) {
        for (int x = 0; x < nx; x++, i++) {
          d[i] = x > 0 ? Math.min(d[i], d[i - 1] + 1) : d[i];
          d[i] = y > 0 ? Math.min(d[i], d[i - nx] + 1) : d[i];
          d[i] = z > 0 ? Math.min(d[i], d[i - nx * ny] + 1) : d[i];
        }
      }
    }
    for (int z = nz - 1; z >= 0; z--) {
      for (int y = ny - 1; y >= 0; y--) {
        for (int x = nx - 1; x >= 0; x--) {
          i--;
          d[i] = x < nx - 1 ? Math.min(d[i], d[i + 1] + 1) : d[i];
          d[i] = y < ny - 1 ? Math.min(d[i], d[i + nx] + 1) : d[i];
          d[i] = z < nz - 1 ? Math.min(d[i], d[i + nx * ny] + 1) : d[i];
        }
      }
    }
    return d;
  }

  /** All voxels at most {@code voxels} away. */
  boolean[] grown(boolean[] set, int voxels) {
    int[] d = distance(set);
    boolean[] out = new boolean[set.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = d[i] <= voxels;
    }
    return out;
  }

  /** The voxels that are more than {@code voxels} from the outside. */
  boolean[] shrunk(boolean[] set, int voxels) {
    return not(grown(not(set), voxels));
  }

  static boolean[] not(boolean[] set) {
    boolean[] out = new boolean[set.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = !set[i];
    }
    return out;
  }

  /** The largest connected part; empty for an empty set. */
  boolean[] largest(boolean[] set) {
    int[] part = new int[set.length];
    int[] queue = new int[set.length];
    int best = 0;
    int bestSize = 0;
    int parts = 0;
    for (int i = 0; i < set.length; i++) {
      if (set[i] && part[i] == 0) {
        int size = flood(set, part, queue, i, ++parts);
        if (size > bestSize) {
          bestSize = size;
          best = parts;
        }
      }
    }
    boolean[] out = new boolean[set.length];
    for (int i = 0; best > 0 && i < out.length; i++) {
      out[i] = part[i] == best;
    }
    return out;
  }

  /** The set with its holes: everything that the volume's border does not reach around it. */
  boolean[] filled(boolean[] set) {
    boolean[] outside = not(set);
    int[] part = new int[set.length];
    int[] queue = new int[set.length];
    for (int i = 0; i < set.length; i++) {
      int x = i % nx;
      int y = i / nx % ny;
      int z = i / (nx * ny);
      boolean border = x == 0 || y == 0 || z == 0 || x == nx - 1 || y == ny - 1 || z == nz - 1;
      if (border && outside[i] && part[i] == 0) {
        flood(outside, part, queue, i, 1);
      }
    }
    boolean[] out = new boolean[set.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = part[i] == 0;
    }
    return out;
  }

  private int flood(boolean[] set, int[] part, int[] queue, int start, int name) {
    int head = 0;
    int tail = 0;
    queue[tail++] = start;
    part[start] = name;
    while (head < tail) {
      int at = queue[head++];
      int x = at % nx;
      int y = at / nx % ny;
      int z = at / (nx * ny);
      tail = visit(x > 0, at - 1, set, part, queue, tail, name);
      tail = visit(x < nx - 1, at + 1, set, part, queue, tail, name);
      tail = visit(y > 0, at - nx, set, part, queue, tail, name);
      tail = visit(y < ny - 1, at + nx, set, part, queue, tail, name);
      tail = visit(z > 0, at - nx * ny, set, part, queue, tail, name);
      tail = visit(z < nz - 1, at + nx * ny, set, part, queue, tail, name);
    }
    return tail;
  }

  private static int visit(
      boolean inside, int at, boolean[] set, int[] part, int[] queue, int tail, int name) {
    if (inside && set[at] && part[at] == 0) {
      part[at] = name;
      queue[tail++] = at;
    }
    return tail;
  }
}
