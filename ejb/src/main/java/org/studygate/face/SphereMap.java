package org.studygate.face;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A value for every direction from the middle of a head; NaN where nothing is known. */
final class SphereMap {

  static final int AZIMUTHS = 180;
  static final int ELEVATIONS = 90;
  static final int CELLS = AZIMUTHS * ELEVATIONS;
  private static final double CELL = Math.PI / ELEVATIONS;

  /** Unit vectors of the cells, LPS; azimuth 0 is the front. */
  private static final float[][] DIRECTIONS = directions();

  final float[] v;

  SphereMap(float fill) {
    v = new float[CELLS];
    Arrays.fill(v, fill);
  }

  private SphereMap(float[] values) {
    v = values;
  }

  private static float[][] directions() {
    float[][] out = new float[CELLS][];
    for (int cell = 0; cell < CELLS; cell++) {
      double a = (cell % AZIMUTHS + 0.5) * 2 * Math.PI / AZIMUTHS - Math.PI;
      double e = (cell / AZIMUTHS + 0.5) * CELL - Math.PI / 2;
      out[cell] =
          new float[] {
            (float) (Math.sin(a) * Math.cos(e)),
            (float) (-Math.cos(a) * Math.cos(e)),
            (float) Math.sin(e)
          };
    }
    return out;
  }

  static float[] direction(int cell) {
    return DIRECTIONS[cell];
  }

  /** Fractional row of a direction: elevation. */
  static double row(double z, double across) {
    double row = (Angles.atan2(z, across) + Math.PI / 2) / CELL - 0.5;
    return Math.max(0, Math.min(ELEVATIONS - 1.0, row));
  }

  /** Fractional column of a direction: azimuth. */
  static double column(double x, double y) {
    return (Angles.atan2(x, -y) + Math.PI) / (2 * Math.PI) * AZIMUTHS - 0.5;
  }

  private interface Gather {
    float of(float gathered, float there);
  }

  /** The least value nearby, NaNs left out. */
  SphereMap least(double degrees) {
    return gather(degrees, (a, b) -> Float.isNaN(b) || b >= a ? a : b);
  }

  /** The largest value nearby, NaNs left out. */
  SphereMap most(double degrees) {
    return gather(degrees, (a, b) -> Float.isNaN(b) || b <= a ? a : b);
  }

  private SphereMap gather(double degrees, Gather gather) {
    float[] out = new float[CELLS];
    everywhere(
        cell -> {
          float value = Float.NaN;
          for (int there : near(cell, degrees)) {
            float other = v[there];
            value = Float.isNaN(value) ? other : gather.of(value, other);
          }
          out[cell] = value;
        });
    return new SphereMap(out);
  }

  /** The mean of what is known nearby. */
  SphereMap smooth(double degrees) {
    float[] out = new float[CELLS];
    everywhere(
        cell -> {
          float sum = 0;
          int count = 0;
          for (int there : near(cell, degrees)) {
            if (!Float.isNaN(v[there])) {
              sum += v[there];
              count++;
            }
          }
          out[cell] = count == 0 ? Float.NaN : sum / count;
        });
    return new SphereMap(out);
  }

  private static void everywhere(IntConsumer action) {
    IntStream.range(0, CELLS).parallel().forEach(action);
  }

  private static int[] near(int cell, double degrees) {
    float[] d = DIRECTIONS[cell];
    float least = (float) Math.cos(Math.toRadians(degrees));
    int reach = (int) Math.ceil(degrees / 2);
    int e = cell / AZIMUTHS;
    int[] out = new int[(2 * reach + 1) * AZIMUTHS];
    int count = 0;
    for (int row = Math.max(0, e - reach); row <= Math.min(ELEVATIONS - 1, e + reach); row++) {
      double across = Math.cos((row + 0.5) * CELL - Math.PI / 2);
      int wide = (int) Math.min(AZIMUTHS / 2.0 - 1, Math.ceil(reach / Math.max(0.01, across)) + 1);
      for (int step = -wide; step <= wide; step++) {
        int there = row * AZIMUTHS + Math.floorMod(cell % AZIMUTHS + step, AZIMUTHS);
        float[] o = DIRECTIONS[there];
        if (there == cell || d[0] * o[0] + d[1] * o[1] + d[2] * o[2] >= least) {
          out[count++] = there;
        }
      }
    }
    return Arrays.copyOf(out, count);
  }

  /**
   * Fills the unknown cells that are wanted with a membrane stretched between the known ones; where
   * nothing is known anywhere they take {@code otherwise}.
   */
  SphereMap stretch(IntPredicate wanted, float otherwise) {
    float[] out = v.clone();
    boolean[] free = new boolean[CELLS];
    double sum = 0;
    int known = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      free[cell] = Float.isNaN(v[cell]) && wanted.test(cell);
      if (!Float.isNaN(v[cell])) {
        sum += v[cell];
        known++;
      }
    }
    float start = known == 0 ? otherwise : (float) (sum / known);
    for (int cell = 0; cell < CELLS; cell++) {
      out[cell] = free[cell] ? start : out[cell];
    }
    for (int round = 0; round < 250; round++) {
      for (int cell = 0; cell < CELLS; cell++) {
        if (free[cell]) {
          out[cell] = meanOfFour(out, cell);
        }
      }
    }
    return new SphereMap(out);
  }

  private static float meanOfFour(float[] out, int cell) {
    int row = cell / AZIMUTHS;
    int column = cell % AZIMUTHS;
    double across = Math.cos((row + 0.5) * CELL - Math.PI / 2);
    // cells get narrower towards the poles: neighbours beside weigh more
    float beside = (float) Math.min(25, 1 / (across * across + 1e-3));
    float sum = 0;
    float weights = 0;
    int[] there = {
      row * AZIMUTHS + (column + 1) % AZIMUTHS,
      row * AZIMUTHS + (column + AZIMUTHS - 1) % AZIMUTHS,
      row > 0 ? cell - AZIMUTHS : -1,
      row < ELEVATIONS - 1 ? cell + AZIMUTHS : -1
    };
    for (int i = 0; i < 4; i++) {
      if (there[i] >= 0 && !Float.isNaN(out[there[i]])) {
        float weight = i < 2 ? beside : 1;
        sum += weight * out[there[i]];
        weights += weight;
      }
    }
    return weights == 0 ? out[cell] : sum / weights;
  }
}
