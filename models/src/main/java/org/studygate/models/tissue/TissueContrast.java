package org.studygate.models.tissue;

import java.util.Random;

/**
 * The brightness of each tissue in an invented image: one time in ten any, else scattered around
 * the looks of a clinical contrast (0 black, 1 white), so that the network learns shapes and
 * neighbourhoods rather than one contrast (Billot et al., SynthSeg, Med Image Anal 86, 2023).
 */
final class TissueContrast {

  /** By contrast, in the order of {@link Tissue}: background, bone/air, CSF, GM, WM, fat, soft. */
  private static final double[][] LOOKS = {
    {0.01, 0.06, 0.15, 0.42, 0.62, 0.95, 0.40},
    {0.01, 0.05, 0.95, 0.50, 0.36, 0.60, 0.28},
    {0.01, 0.05, 0.10, 0.62, 0.48, 0.60, 0.32},
    {0.01, 0.06, 0.75, 0.70, 0.58, 0.75, 0.45},
    {0.01, 0.03, 0.20, 0.65, 0.52, 0.06, 0.14},
    {0.01, 0.03, 0.90, 0.55, 0.42, 0.10, 0.22},
    {0.01, 0.95, 0.38, 0.53, 0.46, 0.12, 0.50},
  };

  private static final int CT = 6;

  private final double[] mean = new double[Tissue.values().length];

  /** A second brightness of what is of two kinds: air beside bone, eyes and glands, marrow. */
  private final double[] other = new double[mean.length];

  private final double[] grain = new double[mean.length];

  TissueContrast(Random random) {
    boolean any = random.nextInt(10) == 0;
    int look = random.nextInt(LOOKS.length);
    for (int t = 0; t < mean.length; t++) {
      mean[t] = any ? random.nextDouble() : clip(LOOKS[look][t] + 0.06 * random.nextGaussian());
      other[t] = clip(mean[t] + 0.1 * random.nextGaussian());
      grain[t] = 0.01 + 0.04 * random.nextDouble();
    }
    int bone = Tissue.BONE_AIR.ordinal();
    int soft = Tissue.SOFT.ordinal();
    int fat = Tissue.FAT.ordinal();
    mean[0] = random.nextInt(12) == 0 ? 0.15 * random.nextDouble() : 0.02 * random.nextDouble();
    other[0] = mean[0];
    grain[0] = 0.01 * random.nextDouble();
    if (any) {
      mean[bone] = random.nextInt(3) > 0 ? 0.12 * random.nextDouble() : random.nextDouble();
    }
    other[bone] =
        look == CT && !any || random.nextInt(3) == 0
            ? 0.05 * random.nextDouble()
            : clip(mean[bone] + 0.05 * random.nextGaussian());
    other[soft] = clip(mean[soft] + 0.15 * random.nextGaussian());
    if (random.nextInt(5) == 0) {
      mean[fat] = 0.12 * random.nextDouble();
      other[fat] = mean[fat];
    }
  }

  private static double clip(double value) {
    return Math.max(0, Math.min(1.1, value));
  }

  /**
   * @param kind from 0 (the first) to 1 (the second kind)
   * @param noise normal deviate
   */
  double value(int tissue, double kind, double noise) {
    return mean[tissue] + kind * (other[tissue] - mean[tissue]) + grain[tissue] * noise;
  }
}
