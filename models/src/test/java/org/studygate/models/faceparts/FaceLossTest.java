package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FaceLossTest {

  @Test
  void whatKeepsItsLabelKeepsItsBrightnessAndSomethingIsAlwaysLost() {
    for (int seed = 1; seed <= 40; seed++) {
      float[] v = new float[HeadGrid.VOXELS];
      byte[] label = head(v);
      byte[] before = label.clone();
      FaceLoss.apply(v, label, new Random(seed));

      int lost = 0;
      for (int i = 0; i < v.length; i++) {
        if (label[i] != 0) {
          assertThat(label[i]).isEqualTo(before[i]);
          assertThat(v[i]).isEqualTo(0.5f + 0.01f * before[i]);
        }
        lost += label[i] != before[i] ? 1 : 0;
      }
      assertThat(lost).as("seed %d", seed).isPositive();
    }
  }

  /** A ball of brain in a ball of head, with a band of each part in front. */
  private static byte[] head(float[] v) {
    byte[] label = new byte[HeadGrid.VOXELS];
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          double r =
              Math.sqrt(
                  Math.pow(HeadGrid.offset(0, x), 2)
                      + Math.pow(HeadGrid.offset(1, y), 2)
                      + Math.pow(HeadGrid.offset(2, z), 2));
          boolean front = y < HeadGrid.NY / 2 && z < HeadGrid.NZ / 2;
          int part = 1 + z % FacePart.values().length;
          label[i] = (byte) (r < 60 ? HeadGrid.BRAIN : r > 95 ? 0 : front ? part : HeadGrid.HEAD);
          v[i] = label[i] == 0 ? 0 : 0.5f + 0.01f * label[i];
        }
      }
    }
    return label;
  }
}
