package org.studygate.models.simulate;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.studygate.models.image.Volume;
import org.studygate.models.preprocess.Grids;

/**
 * Where the brain lies in a T1-weighted volume of a whole head, by mathematical morphology: what is
 * as bright as grey or white matter and lies deep enough is eroded, its largest piece kept and
 * grown back. Rough (a few millimetres), good enough to give tissues other contrasts; nothing else
 * should use it.
 */
final class BrainGuess {

  private static final double GRID = 2;
  private static final int EROSION = 2;

  /** Fills ventricles and furrows, voxels. */
  private static final int CLOSING = 7;

  private static final double SKULL = 6;

  /** Of the running mean that finds the slow change of brightness, voxels. */
  private static final int RADIUS = 9;

  /** Of white matter's brightness, where brain may begin; the one that gives a usual size wins. */
  private static final float[] SHARES = {0.4f, 0.46f, 0.52f, 0.58f, 0.64f};

  private static final double USUAL = 1_500_000;

  private final Volume head;
  private final int nx;
  private final int ny;
  private final int nz;

  private BrainGuess(Volume head) {
    this.head = head;
    this.nx = head.nx();
    this.ny = head.ny();
    this.nz = head.nz();
  }

  /**
   * On a grid of 2 mm along the volume's own axes.
   *
   * @param brain 1 in the brain, 0 elsewhere
   * @param bias slow change of brightness over the head, about 1 in the mean
   */
  record Found(Volume brain, Volume bias) {}

  static Found of(Volume t1) {
    Volume coarse = Grids.resample(t1, GRID, GRID, GRID);
    BrainGuess guess = new BrainGuess(coarse);
    float[] v = coarse.voxels();
    float[] sorted = v.clone();
    Arrays.sort(sorted);
    boolean[] air = guess.flood(v, 0.07f * sorted[(int) (0.99 * (sorted.length - 1))]);
    float[] bias = guess.bias(air);
    boolean[] brain = guess.find(air, bias);
    float[] out = new float[brain.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = brain[i] ? 1 : 0;
    }
    return new Found(coarse.with(out), coarse.with(bias));
  }

  /** The mean brightness of the surroundings, without the brightest and the darkest. */
  private float[] bias(boolean[] air) {
    float[] v = head.voxels();
    float[] body = new float[v.length];
    int n = 0;
    for (int i = 0; i < v.length; i++) {
      if (!air[i]) {
        body[n++] = v[i];
      }
    }
    float[] values = Arrays.copyOf(body, Math.max(1, n));
    Arrays.sort(values);
    float low = values[(int) (0.12 * (values.length - 1))];
    float high = values[(int) (0.7 * (values.length - 1))];
    float[] sum = new float[v.length];
    float[] weight = new float[v.length];
    for (int i = 0; i < v.length; i++) {
      if (!air[i]) {
        weight[i] = v[i] < low ? 0.05f : 1;
        sum[i] = weight[i] * Math.min(high, v[i]);
      }
    }
    for (int pass = 0; pass < 3; pass++) {
      blur(sum);
      blur(weight);
    }
    double mean = 0;
    for (int i = 0; i < v.length; i++) {
      sum[i] = weight[i] > 1e-4f ? sum[i] / weight[i] : 0;
      mean += air[i] ? 0 : sum[i] / Math.max(1, n);
    }
    for (int i = 0; i < v.length; i++) {
      sum[i] = sum[i] > 0 ? (float) Math.max(0.05, sum[i] / Math.max(1e-9, mean)) : 1;
    }
    return sum;
  }

  /** A running mean along each axis. */
  private void blur(float[] v) {
    int[] steps = {1, nx, nx * ny};
    int[] sizes = {nx, ny, nz};
    for (int axis = 0; axis < 3; axis++) {
      float[] line = new float[sizes[axis] + 1];
      for (int i = 0; i < v.length; i++) {
        if (i / steps[axis] % sizes[axis] != 0) {
          continue;
        }
        for (int k = 0; k < sizes[axis]; k++) {
          line[k + 1] = line[k] + v[i + k * steps[axis]];
        }
        for (int k = 0; k < sizes[axis]; k++) {
          int from = Math.max(0, k - RADIUS);
          int to = Math.min(sizes[axis], k + RADIUS + 1);
          v[i + k * steps[axis]] = (line[to] - line[from]) / (to - from);
        }
      }
    }
  }

  private boolean[] find(boolean[] air, float[] bias) {
    float[] v = new float[bias.length];
    for (int i = 0; i < v.length; i++) {
      v[i] = head.voxels()[i] / bias[i];
    }
    int[] depth = depth(air);
    float white = white(v, depth);
    boolean[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (float share : SHARES) {
      boolean[] brain = piece(v, depth, share * white, 1.3f * white);
      int count = 0;
      for (boolean in : brain) {
        count += in ? 1 : 0;
      }
      double distance = Math.abs(Math.log(Math.max(1, count) * GRID * GRID * GRID / USUAL));
      if (distance < least) {
        least = distance;
        best = brain;
      }
    }
    return best;
  }

  private boolean[] piece(float[] v, int[] depth, float low, float high) {
    boolean[] core = new boolean[v.length];
    for (int i = 0; i < v.length; i++) {
      core[i] = depth[i] * GRID > SKULL && v[i] > low && v[i] < high;
    }
    boolean[] brain = shift(largest(shift(core, EROSION, false)), EROSION + CLOSING, true);
    boolean[] closed = shift(brain, CLOSING, false);
    for (int i = 0; i < closed.length; i++) {
      closed[i] &= depth[i] * GRID > SKULL / 2;
    }
    return filled(closed);
  }

  /** White matter: the 80th percentile of what lies deepest. */
  private static float white(float[] v, int[] depth) {
    int deepest = Arrays.stream(depth).max().orElse(1);
    float[] inner = new float[v.length];
    int n = 0;
    for (int i = 0; i < v.length; i++) {
      if (depth[i] > deepest / 2) {
        inner[n++] = v[i];
      }
    }
    float[] values = Arrays.copyOf(inner, Math.max(1, n));
    Arrays.sort(values);
    return Math.max(1e-6f, values[(int) (0.8 * (values.length - 1))]);
  }

  /** What is dark and connected with the border. */
  private boolean[] flood(float[] v, float threshold) {
    boolean[] air = new boolean[v.length];
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < v.length; i++) {
      int x = i % nx;
      int y = i / nx % ny;
      int z = i / nx / ny;
      boolean border = x == 0 || y == 0 || z == 0 || x == nx - 1 || y == ny - 1 || z == nz - 1;
      if (border && v[i] <= threshold) {
        air[i] = true;
        open.add(i);
      }
    }
    while (!open.isEmpty()) {
      for (int next : neighbours(open.poll())) {
        if (next >= 0 && !air[next] && v[next] <= threshold) {
          air[next] = true;
          open.add(next);
        }
      }
    }
    return air;
  }

  private int[] neighbours(int i) {
    int x = i % nx;
    int y = i / nx % ny;
    int z = i / nx / ny;
    return new int[] {
      x > 0 ? i - 1 : -1,
      x < nx - 1 ? i + 1 : -1,
      y > 0 ? i - nx : -1,
      y < ny - 1 ? i + nx : -1,
      z > 0 ? i - nx * ny : -1,
      z < nz - 1 ? i + nx * ny : -1
    };
  }

  /** Steps to the air. */
  private int[] depth(boolean[] air) {
    int[] depth = new int[air.length];
    Arrays.fill(depth, -1);
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < air.length; i++) {
      if (air[i]) {
        depth[i] = 0;
        open.add(i);
      }
    }
    while (!open.isEmpty()) {
      int at = open.poll();
      for (int next : neighbours(at)) {
        if (next >= 0 && depth[next] < 0) {
          depth[next] = depth[at] + 1;
          open.add(next);
        }
      }
    }
    return depth;
  }

  /** Grown or shrunk by some steps. */
  private boolean[] shift(boolean[] in, int steps, boolean grow) {
    boolean[] now = in;
    for (int step = 0; step < steps; step++) {
      boolean[] next = now.clone();
      for (int i = 0; i < now.length; i++) {
        if (now[i] != grow) {
          for (int n : neighbours(i)) {
            if (n >= 0 && now[n] == grow) {
              next[i] = grow;
              break;
            }
          }
        }
      }
      now = next;
    }
    return now;
  }

  private boolean[] largest(boolean[] in) {
    boolean[] seen = new boolean[in.length];
    int[] best = {};
    int[] piece = new int[in.length];
    for (int start = 0; start < in.length; start++) {
      if (!in[start] || seen[start]) {
        continue;
      }
      int count = 0;
      piece[count++] = start;
      seen[start] = true;
      for (int at = 0; at < count; at++) {
        for (int next : neighbours(piece[at])) {
          if (next >= 0 && in[next] && !seen[next]) {
            seen[next] = true;
            piece[count++] = next;
          }
        }
      }
      if (count > best.length) {
        best = Arrays.copyOf(piece, count);
      }
    }
    boolean[] out = new boolean[in.length];
    for (int i : best) {
      out[i] = true;
    }
    return out;
  }

  private boolean[] filled(boolean[] in) {
    float[] v = new float[in.length];
    for (int i = 0; i < v.length; i++) {
      v[i] = in[i] ? 1 : 0;
    }
    boolean[] outside = flood(v, 0.5f);
    for (int i = 0; i < v.length; i++) {
      outside[i] = !outside[i];
    }
    return outside;
  }
}
