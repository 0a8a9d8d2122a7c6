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
      strip(v, label, random.nextInt(3), random.nextFloat() * 0.3f);
    } else if (kind < 0.6) {
      plane(v, label, random);
    } else {
      boolean[] lost = new boolean[HeadGrid.HEAD + 1];
      boolean all = random.nextDouble() < 0.6;
      for (FacePart part : FacePart.values()) {
        lost[part.label()] = all || random.nextBoolean();
      }
      boolean[] gone = region(label, lost, all ? random.nextInt(3) : 0);
      for (int i = 0; i < v.length; i++) {
        if (gone[i]) {
          v[i] = fill + (noise == 0 ? 0 : random.nextFloat() * noise);
          label[i] = 0;
        }
      }
    }
  }

  /** The voxels of some labels and of this many layers around them, the brain spared. */
  private static boolean[] region(byte[] label, boolean[] lost, int layers) {
    boolean[] gone = new boolean[label.length];
    for (int i = 0; i < label.length; i++) {
      gone[i] = lost[label[i]];
    }
    for (int layer = 0; layer < layers; layer++) {
      boolean[] before = gone.clone();
      for (int step : new int[] {1, HeadGrid.NX, HeadGrid.NX * HeadGrid.NY}) {
        for (int i = step; i < label.length - step; i++) {
          boolean beside = before[i - step] || before[i + step];
          gone[i] |= beside && label[i] != HeadGrid.BRAIN;
        }
      }
    }
    return gone;
  }

  /**
   * Leaves the brain alone, or less: the reference is drawn wide, tools that strip skulls cut
   * deeper and leave out fluid.
   *
   * @param layers voxels of the rim that go as well
   * @param dark brightness below which the last layer's neighbourhood goes
   */
  private static void strip(float[] v, byte[] label, int layers, float dark) {
    for (int i = 0; i < v.length; i++) {
      clear(v, label, i, label[i] != HeadGrid.BRAIN);
    }
    for (int layer = 0; layer <= layers; layer++) {
      byte[] before = label.clone();
      for (int i = 0; i < v.length; i++) {
        boolean rim = before[i] == HeadGrid.BRAIN && rim(before, i);
        clear(v, label, i, rim && (layer < layers || v[i] < dark));
      }
    }
  }

  private static boolean rim(byte[] label, int i) {
    for (int step : new int[] {1, HeadGrid.NX, HeadGrid.NX * HeadGrid.NY}) {
      boolean before = i >= step && label[i - step] != HeadGrid.BRAIN;
      boolean after = i + step < label.length && label[i + step] != HeadGrid.BRAIN;
      if (before || after) {
        return true;
      }
    }
    return false;
  }

  private static void clear(float[] v, byte[] label, int i, boolean lost) {
    if (lost) {
      v[i] = 0;
      label[i] = 0;
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
