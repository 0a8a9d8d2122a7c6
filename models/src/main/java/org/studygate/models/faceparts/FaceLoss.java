package org.studygate.models.faceparts;

import java.util.Random;

/** Takes away what de-identification takes away: everything but the brain, or the face. */
final class FaceLoss {

  private FaceLoss() {}

  /** One of: skull-stripped, cut by a plane, some or all parts replaced. */
  static void apply(float[] v, byte[] label, Random random) {
    double kind = random.nextDouble();
    float fill = random.nextDouble() < 0.6 ? 0 : random.nextFloat();
    float noise = random.nextDouble() < 0.5 ? 0 : random.nextFloat() * 0.4f;
    if (kind < 0.3) {
      for (int i = 0; i < v.length; i++) {
        if (label[i] != HeadGrid.BRAIN) {
          v[i] = 0;
          label[i] = 0;
        }
      }
    } else if (kind < 0.6) {
      plane(v, label, random);
    } else {
      boolean[] lost = new boolean[HeadGrid.HEAD + 1];
      boolean all = random.nextDouble() < 0.5;
      for (FacePart part : FacePart.values()) {
        lost[part.label()] = all || random.nextBoolean();
      }
      for (int i = 0; i < v.length; i++) {
        if (lost[label[i]]) {
          v[i] = fill + (noise == 0 ? 0 : random.nextFloat() * noise);
          label[i] = 0;
        }
      }
    }
  }

  /** Cuts the face off along a plane that leaves the brain. */
  private static void plane(float[] v, byte[] label, Random random) {
    double down = 0.2 + random.nextDouble() * 0.9;
    double most = -1e9;
    for (int pass = 0; pass < 2; pass++) {
      for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
        for (int y = 0; y < HeadGrid.NY; y++) {
          for (int x = 0; x < HeadGrid.NX; x++, i++) {
            double along = -HeadGrid.offset(1, y) - down * HeadGrid.offset(2, z);
            if (pass == 0 && label[i] == HeadGrid.BRAIN) {
              most = Math.max(most, along);
            } else if (pass == 1 && along > most && label[i] != HeadGrid.BRAIN) {
              v[i] = 0;
              label[i] = 0;
            }
          }
        }
      }
      most += pass == 0 ? 4 + random.nextDouble() * 15 : 0;
    }
  }
}
