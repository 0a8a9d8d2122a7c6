package org.studygate.models.tissue;

import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Grids;

/**
 * Lays a template head over a head: shift, turn and scale that make their intensities correlate
 * most over the template's brain and a rim around it, by a pattern search from several heights.
 */
final class HeadAlignment {

  private static final double RIM_MM = 14;

  /** How far below the top of a head its middle lies. */
  private static final double MIDDLE_MM = 70;

  private static final int STEP = 2;
  private static final double[] FIRST_STEPS = {8, 8, 8, 0.12, 0.06, 0.06, 0.06, 0.06, 0.06};
  private static final int HALVINGS = 6;

  private final double[][] points;
  private final double[] values;
  private final double[] centre;
  private final double top;

  /**
   * @param template head with its brain as mask on the same grid
   */
  HeadAlignment(Volume template, boolean[] brain) {
    Morphology morphology = new Morphology(template.nx(), template.ny(), template.nz());
    int rim = (int) Math.round(RIM_MM / template.placement().spacing()[0]);
    boolean[] domain = morphology.grown(brain, rim);
    int count = 0;
    double[][] kept = new double[domain.length][];
    double[] level = new double[domain.length];
    double[] sum = new double[3];
    int inside = 0;
    double high = Double.NEGATIVE_INFINITY;
    for (int z = 0; z < template.nz(); z += STEP) {
      for (int y = 0; y < template.ny(); y += STEP) {
        for (int x = 0; x < template.nx(); x += STEP) {
          int i = x + template.nx() * (y + template.ny() * z);
          double[] at = template.placement().toPatient(x, y, z);
          if (brain[i]) {
            inside++;
            high = Math.max(high, at[2]);
            for (int c = 0; c < 3; c++) {
              sum[c] += at[c];
            }
          }
          if (domain[i]) {
            kept[count] = at;
            level[count++] = template.voxels()[i];
          }
        }
      }
    }
    points = java.util.Arrays.copyOf(kept, count);
    values = java.util.Arrays.copyOf(level, count);
    centre = new double[] {sum[0] / inside, sum[1] / inside, sum[2] / inside};
    top = high;
  }

  /** The map from the template's patient coordinates to the head's. */
  Affine fit(Volume head) {
    Volume coarse = smooth(Grids.resample(Grids.toLps(head), 4, 4, 4));
    double[] bounds = bounds(coarse);
    Affine best = null;
    double most = -2;
    for (double drop : new double[] {0, 15, 30}) {
      Affine start =
          Affine.shift(
              centre,
              (bounds[0] + bounds[1]) / 2 - centre[0],
              (bounds[2] + bounds[3]) / 2 - centre[1],
              bounds[4] - drop - top);
      Affine found = search(coarse, start);
      double score = correlation(coarse, found);
      if (score > most) {
        most = score;
        best = found;
      }
    }
    return best;
  }

  private Affine search(Volume head, Affine start) {
    double[] p = start.p().clone();
    double best = correlation(head, start);
    double factor = 1;
    for (int round = 0; round < HALVINGS; ) {
      boolean better = false;
      for (int i = 0; i < p.length; i++) {
        for (int sign = -1; sign <= 1; sign += 2) {
          double[] q = p.clone();
          q[i] += sign * FIRST_STEPS[i] * factor;
          if (Math.abs(q[3]) > 0.7
              || Math.abs(q[4]) > 0.5
              || Math.abs(q[5]) > 0.5
              || i > 5 && Math.abs(q[i]) > 0.2) {
            continue;
          }
          double score = correlation(head, new Affine(centre, q));
          if (score > best + 1e-5) {
            best = score;
            p = q;
            better = true;
          }
        }
      }
      if (!better) {
        factor /= 2;
        round++;
      }
    }
    return new Affine(centre, p);
  }

  /** Correlation over the points inside the head's grid; -1 when too few are. */
  double correlation(Volume head, Affine map) {
    double[][] m = map.matrix();
    Placement grid = head.placement();
    double n = 0;
    double a = 0;
    double b = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int i = 0; i < points.length; i++) {
      double[] at = Affine.apply(m, points[i]);
      double[] index = grid.toIndex(at);
      double x = index[0];
      double y = index[1];
      double z = index[2];
      if (x < 0 || y < 0 || z < 0 || x > head.nx() - 1 || y > head.ny() - 1 || z > head.nz() - 1) {
        continue;
      }
      double v = head.at((int) Math.rint(x), (int) Math.rint(y), (int) Math.rint(z));
      n++;
      a += values[i];
      b += v;
      aa += values[i] * values[i];
      bb += v * v;
      ab += values[i] * v;
    }
    if (n < 0.5 * points.length) {
      return -1;
    }
    double spread = (aa - a * a / n) * (bb - b * b / n);
    double covered = Math.sqrt(n / points.length);
    return spread <= 0 ? -1 : (ab - a * b / n) / Math.sqrt(spread) * covered;
  }

  /** Least and most x and y of the head in its upper 110 mm, and its top, in mm. */
  private static double[] bounds(Volume head) {
    Window window = Window.percentiles(head.voxels(), 1, 99);
    double threshold = window.low() + 0.15 * (window.high() - window.low());
    int topSlice = head.nz() - 1;
    while (topSlice > 0 && share(head, topSlice, threshold) < 0.02) {
      topSlice--;
    }
    int x0 = head.nx();
    int x1 = 0;
    int y0 = head.ny();
    int y1 = 0;
    for (int z = topSlice; z >= Math.max(0, topSlice - 27); z--) {
      for (int y = 0; y < head.ny(); y++) {
        for (int x = 0; x < head.nx(); x++) {
          if (head.at(x, y, z) > threshold) {
            x0 = Math.min(x0, x);
            x1 = Math.max(x1, x);
            y0 = Math.min(y0, y);
            y1 = Math.max(y1, y);
          }
        }
      }
    }
    double[] low = head.placement().toPatient(x0, y0, 0);
    double[] high = head.placement().toPatient(x1, y1, topSlice);
    return new double[] {low[0], high[0], low[1], high[1], high[2]};
  }

  private static double share(Volume head, int z, double threshold) {
    int n = 0;
    for (int i = 0; i < head.nx() * head.ny(); i++) {
      n += head.voxels()[z * head.nx() * head.ny() + i] > threshold ? 1 : 0;
    }
    return (double) n / (head.nx() * head.ny());
  }

  /**
   * A 3×3×3 mean of values squeezed to 0 to 1, so that bright fat and coils near the skin do not
   * rule the correlation.
   */
  private static Volume smooth(Volume in) {
    Volume squeezed = squeezed(in);
    float[] out = new float[in.voxels().length];
    for (int z = 0; z < in.nz(); z++) {
      for (int y = 0; y < in.ny(); y++) {
        for (int x = 0; x < in.nx(); x++) {
          float sum = 0;
          int n = 0;
          for (int w = Math.max(0, z - 1); w <= Math.min(in.nz() - 1, z + 1); w++) {
            for (int v = Math.max(0, y - 1); v <= Math.min(in.ny() - 1, y + 1); v++) {
              for (int u = Math.max(0, x - 1); u <= Math.min(in.nx() - 1, x + 1); u++) {
                sum += squeezed.at(u, v, w);
                n++;
              }
            }
          }
          out[x + in.nx() * (y + in.ny() * z)] = sum / n;
        }
      }
    }
    return in.with(out);
  }

  /** Values from 0 to 1, all that is brighter than the middle of the head being 1. */
  static Volume squeezed(Volume in) {
    double[] bounds = bounds(in);
    double[] middle = {
      (bounds[0] + bounds[1]) / 2, (bounds[2] + bounds[3]) / 2, bounds[4] - MIDDLE_MM
    };
    float[] inner = new float[in.voxels().length];
    int n = 0;
    int i = 0;
    for (int z = 0; z < in.nz(); z++) {
      for (int y = 0; y < in.ny(); y++) {
        for (int x = 0; x < in.nx(); x++, i++) {
          double[] at = in.placement().toPatient(x, y, z);
          double square = 0;
          for (int c = 0; c < 3; c++) {
            square += (at[c] - middle[c]) * (at[c] - middle[c]);
          }
          if (square < MIDDLE_MM * MIDDLE_MM / 3) {
            inner[n++] = in.voxels()[i];
          }
        }
      }
    }
    float[] values = n == 0 ? in.voxels() : java.util.Arrays.copyOf(inner, n);
    double level = Math.max(1e-6, Window.percentiles(values, 0, 50).high());
    float[] out = new float[in.voxels().length];
    for (i = 0; i < out.length; i++) {
      out[i] = (float) Math.max(0, Math.min(1, in.voxels()[i] / level));
    }
    return in.with(out);
  }
}
