package org.studygate.models.tissue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefinementTest {

  private static final int PIXELS = 900;
  private static final int CLASSES = Tissue.values().length;

  private final Random random = new Random(6);

  /** Two tissues that the network hardly tells apart, of clearly different brightness. */
  @Test
  void greyValuesDecideWhereTheNetworkHesitates() {
    float[] grid = new float[PIXELS];
    float[] p = new float[CLASSES * PIXELS];
    int[] truth = new int[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      truth[i] = random.nextBoolean() ? Tissue.SOFT.ordinal() : Tissue.FAT.ordinal();
      grid[i] = (float) ((truth[i] == Tissue.SOFT.ordinal() ? 40 : 60) + 2 * random.nextGaussian());
      int other = truth[i] == Tissue.SOFT.ordinal() ? Tissue.FAT.ordinal() : Tissue.SOFT.ordinal();
      // right a little more often than wrong
      double share = 0.55 + 0.2 * random.nextGaussian();
      share = Math.max(0.1, Math.min(0.9, share));
      p[truth[i] * PIXELS + i] = (float) share;
      p[other * PIXELS + i] = (float) (1 - share);
    }

    Refinement.refine(List.of(grid), List.of(p));

    int right = 0;
    for (int i = 0; i < PIXELS; i++) {
      right += TissueTally.likeliest(p, PIXELS, i) == truth[i] ? 1 : 0;
    }
    assertThat(right).isGreaterThan((int) (0.9 * PIXELS));
  }

  @Test
  void whereTheNetworkIsSureNothingChanges() {
    float[] grid = new float[PIXELS];
    float[] p = new float[CLASSES * PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      int tissue = i % 30 < 15 ? Tissue.BACKGROUND.ordinal() : Tissue.FAT.ordinal();
      grid[i] = tissue == Tissue.FAT.ordinal() ? 90 : 1;
      p[tissue * PIXELS + i] = 1;
    }
    float[] before = p.clone();

    Refinement.refine(List.of(grid), List.of(p));

    assertThat(p).containsExactly(before);
  }

  @Test
  void probabilitiesStaySumsOfOneEvenOnAConstantImage() {
    float[] grid = new float[PIXELS];
    float[] p = new float[CLASSES * PIXELS];
    java.util.Arrays.fill(p, 1f / CLASSES);

    Refinement.refine(List.of(grid), List.of(p));

    for (int i = 0; i < PIXELS; i++) {
      double sum = 0;
      for (int k = 0; k < CLASSES; k++) {
        sum += p[k * PIXELS + i];
      }
      assertThat(sum).isBetween(0.999, 1.001);
    }
  }
}
