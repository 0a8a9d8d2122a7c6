package org.studygate.models.simulate;

import java.util.Arrays;
import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Volume;

/**
 * A T1-weighted head with a rough idea of where its brain is, from which slices can be given other
 * contrasts ({@link Contrasts}).
 */
public final class HeadAnatomy {

  private static final double LEAST_BRAIN = 700_000;
  private static final double MOST_BRAIN = 1_750_000;

  private final Volume t1;
  private final BrainGuess.Found found;

  private HeadAnatomy(Volume t1, BrainGuess.Found found) {
    this.t1 = t1;
    this.found = found;
  }

  /** The anatomy of a nearly isotropic volume, or null when no plausible brain was found. */
  public static HeadAnatomy of(Volume t1) {
    BrainGuess.Found found = BrainGuess.of(t1);
    double brain = 0;
    for (float value : found.brain().voxels()) {
      brain += value;
    }
    double[] spacing = found.brain().placement().spacing();
    double volume = brain * spacing[0] * spacing[1] * spacing[2];
    return volume < LEAST_BRAIN || volume > MOST_BRAIN ? null : new HeadAnatomy(t1, found);
  }

  /**
   * A slice, evened out, with its brain.
   *
   * @param image brightness after the slow change over the head was divided out
   * @param brain 0 to 1 per pixel
   */
  public record Plane(Slice image, float[] brain) {}

  public Plane plane(int axis, int index) {
    Slice raw = t1.slice(axis, index);
    float[] values = new float[raw.values().length];
    float[] brain = new float[values.length];
    double[] scale = new double[3];
    for (int a = 0; a < 3; a++) {
      scale[a] = t1.placement().spacing()[a] / found.brain().placement().spacing()[a];
    }
    int u = axis == 0 ? 1 : 0;
    int v = axis == 2 ? 1 : 2;
    for (int i = 0; i < values.length; i++) {
      double[] at = new double[3];
      at[axis] = index * scale[axis];
      at[u] = i % raw.width() * scale[u];
      at[v] = i / raw.width() * scale[v];
      brain[i] = nearest(found.brain(), at);
      values[i] = raw.values()[i] / nearest(found.bias(), at);
    }
    return new Plane(raw.with(values), brain);
  }

  private static float nearest(Volume in, double[] at) {
    return in.at(
        Math.min(in.nx() - 1, (int) Math.round(at[0])),
        Math.min(in.ny() - 1, (int) Math.round(at[1])),
        Math.min(in.nz() - 1, (int) Math.round(at[2])));
  }

  /** A random axis and an index away from the ends. */
  public Plane draw(Random random) {
    int axis = random.nextInt(3);
    int count = t1.count(axis);
    int first = count / 8;
    return plane(axis, first + random.nextInt(Math.max(1, count - 2 * first)));
  }

  /** The brain share of a plane, 0 to 1. */
  public static double share(Plane plane) {
    double sum = 0;
    for (float value : plane.brain()) {
      sum += value;
    }
    return sum / plane.brain().length;
  }

  /**
   * The centres of three groups of brightness (k-means from the 10th, 50th and 90th percentile).
   */
  static double[] groups(float[] values, int n) {
    float[] sorted = Arrays.copyOf(values, Math.max(1, n));
    Arrays.sort(sorted);
    double[] centre = new double[3];
    for (int k = 0; k < 3; k++) {
      centre[k] = sorted[(int) ((0.1 + 0.4 * k) * (sorted.length - 1))];
    }
    for (int round = 0; round < 12; round++) {
      double[] sum = new double[3];
      int[] count = new int[3];
      for (float value : sorted) {
        int k =
            value < (centre[0] + centre[1]) / 2 ? 0 : value < (centre[1] + centre[2]) / 2 ? 1 : 2;
        sum[k] += value;
        count[k]++;
      }
      for (int k = 0; k < 3; k++) {
        centre[k] = count[k] == 0 ? centre[k] : sum[k] / count[k];
      }
    }
    return centre;
  }
}
