package org.studygate.models.faceparts;

import java.util.Random;

/**
 * A random contrast of the tissues of a T1-weighted head (after Billot et al., SynthSeg, Medical
 * Image Analysis 2023): brightness is replaced by a random curve of it, another one inside the
 * skull, another value in the eyeballs; what is dark in T1 becomes bone or air.
 */
final class Contrast {

  private static final int KNOTS = 6;

  /** T1 brightness (0…255) below which tissue outside the skull is bone, air or fluid. */
  private static final int DARK = 46;

  private final float[] outer = new float[256];
  private final float[] inner = new float[256];
  private final float globe;
  private final float bone;
  private final float cavity;
  private final float boneShare;

  private Contrast(Random random, boolean ct) {
    if (ct) {
      curve(outer, new double[] {0.42, 0.42, 0.45, 0.42, 0.33, 0.28}, 0.05, random);
      curve(inner, new double[] {0.40, 0.42, 0.43, 0.44, 0.44, 0.45}, 0.02, random);
      globe = 0.38f + random.nextFloat() * 0.06f;
      bone = 0.75f + random.nextFloat() * 0.25f;
      cavity = random.nextFloat() * 0.03f;
    } else {
      curve(outer, knots(random), 0.02, random);
      curve(inner, random.nextDouble() < 0.4 ? null : knots(random), 0.02, random);
      globe = random.nextFloat();
      bone = random.nextFloat() * (random.nextDouble() < 0.8 ? 0.15f : 0.6f);
      cavity = random.nextFloat() * 0.08f;
    }
    boneShare = random.nextFloat();
  }

  /** A contrast like MR of any weighting, or like CT. */
  static Contrast random(Random random, boolean ct) {
    return new Contrast(random, ct);
  }

  private double[] knots(Random random) {
    double[] knots = new double[KNOTS];
    for (int i = 0; i < KNOTS; i++) {
      knots[i] = 0.15 + 0.85 * random.nextDouble();
    }
    return knots;
  }

  private void curve(float[] table, double[] given, double jitter, Random random) {
    double[] knots = new double[KNOTS];
    for (int i = 0; i < KNOTS; i++) {
      double base = given == null ? outer[(int) (255.0 * i / (KNOTS - 1))] : given[i];
      knots[i] = Math.max(0, Math.min(1, base + random.nextGaussian() * jitter));
    }
    for (int i = 0; i < 256; i++) {
      double at = i / 255.0 * (KNOTS - 1);
      int k = Math.min(KNOTS - 2, (int) at);
      table[i] = (float) (knots[k] + (at - k) * (knots[k + 1] - knots[k]));
    }
  }

  /**
   * Brightness of a voxel of the body.
   *
   * @param value T1 brightness 0…255
   * @param noise a smooth field around 0 that parts bone from air
   */
  float of(int value, int label, double noise) {
    if (label == HeadGrid.BRAIN) {
      return inner[value];
    }
    if (value < DARK) {
      if (label == FacePart.EYES.label()) {
        return globe;
      }
      float dark = noise + boneShare > 0.5 ? bone : cavity;
      float edge = value / (float) DARK;
      return edge < 0.6f ? dark : dark + (outer[value] - dark) * (edge - 0.6f) / 0.4f;
    }
    return outer[value];
  }
}
