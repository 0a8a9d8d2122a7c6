package org.studygate.models.faceparts;

/**
 * What shows no face: a brain that somebody cut out, a head whose face somebody took out, a slab
 * above it. The network then still sees, dimly, a face on the new surface.
 */
final class Faceless {

  /** Eyes, nose, mouth and ears together: what is likely, and what is not impossible, cm³. */
  private static final double LIKELY = 6;

  private static final double POSSIBLE = 60;

  /** Likewise on a brain that lies bare, where a shell of parts is often seen dimly. */
  private static final double LIKELY_ON_BRAIN = 25;

  private static final double POSSIBLE_ON_BRAIN = 100;

  /** Surface of a face without any part of it, cm³. */
  private static final double SURFACE = 40;

  /** One layer of the grid instead of a volume. */
  static final double SLICE = 0.08;

  /** Wider than this from left to right is no head, mm. */
  private static final double WIDE = 215;

  private final HeadProbabilities found;
  private final boolean bare;
  private final double likely;
  private final double possible;
  private final double surface;

  Faceless(HeadProbabilities found, boolean slice) {
    this.found = found;
    double part = slice ? SLICE : 1;
    double sum = 0;
    double most = 0;
    for (int label = 1; label < FacePart.SURFACE.label(); label++) {
      sum += found.volume(label, 0.5f) / part;
      most += found.volume(label, 0.2f) / part;
    }
    likely = sum;
    possible = most;
    surface = found.volume(FacePart.SURFACE.label(), 0.5f) / part;
    bare = BareBrain.is(found);
  }

  /** Whether no part of a face is there, nor the skin of a forehead. */
  boolean is() {
    return bare
        ? likely < LIKELY_ON_BRAIN && possible < POSSIBLE_ON_BRAIN
        : likely < LIKELY && possible < POSSIBLE && surface < SURFACE;
  }

  /** Whether what an image shows is too wide for a head, and no face says otherwise. */
  boolean wide(double width) {
    return width > WIDE && likely < 2 * LIKELY;
  }

  /** The answer without a face: around a bare brain all is brain, else the rest of a head. */
  HeadProbabilities cleared() {
    int takes = bare ? HeadGrid.BRAIN : HeadGrid.HEAD;
    float[][] p = new float[HeadGrid.CLASSES][HeadGrid.VOXELS];
    for (int i = 0; i < HeadGrid.VOXELS; i++) {
      p[0][i] = found.p()[0][i];
      p[HeadGrid.BRAIN][i] = found.p()[HeadGrid.BRAIN][i];
      p[takes][i] = 1 - p[0][i] - (takes == HeadGrid.BRAIN ? 0 : p[HeadGrid.BRAIN][i]);
    }
    return new HeadProbabilities(found.window(), p, found.input());
  }
}
