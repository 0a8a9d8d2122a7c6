package org.studygate.models.faceparts;

/**
 * Knows a brain that somebody cut out: little lies around what looks like the inside of a skull. A
 * head has skull and scalp around it, some ten millimetres even at the thinnest, which is more than
 * half of the brain's volume.
 */
final class BareBrain {

  /** Tissue around the brain, as a share of the brain, below which there is no head around it. */
  private static final double AROUND = 0.52;

  private static final double LEAST = 40;
  private static final float DARK = 0.04f;

  private BareBrain() {}

  static boolean is(HeadProbabilities found) {
    return found.volume(HeadGrid.BRAIN, 0.5f) > LEAST && around(found) < AROUND;
  }

  /** Tissue that is neither air nor inside the skull, as a share of what is inside. */
  static double around(HeadProbabilities found) {
    int inside = 0;
    int other = 0;
    for (int i = 0; i < HeadGrid.VOXELS; i++) {
      float air = found.p()[0][i];
      float brain = found.p()[HeadGrid.BRAIN][i];
      boolean tissue = found.inside(i) && air < 0.5f && found.input()[i] > DARK;
      inside += brain > 0.5f ? 1 : 0;
      other += tissue && brain <= 0.5f ? 1 : 0;
    }
    return other / Math.max(1.0, inside);
  }
}
