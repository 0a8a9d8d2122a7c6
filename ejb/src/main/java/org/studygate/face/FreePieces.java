package org.studygate.face;

import java.util.ArrayList;
import java.util.List;

/**
 * The head and what hangs free in front of it or beside it: where the face was taken out, the parts
 * that were kept. Noise is too small, a table or a headrest lies behind.
 */
final class FreePieces {

  /** Cubic millimetres. */
  private static final double SMALLEST = 300;

  /** Cubic millimetres; no part of a face is larger. */
  private static final double LARGEST = 300_000;

  /** Millimetres behind the middle of the head, where ears still are. */
  private static final double BEHIND = 40;

  private FreePieces() {}

  static boolean[] withHead(float[] values, IsoGrid g, float threshold) {
    List<Integer> sizes = new ArrayList<>();
    int[] label = HeadMask.pieces(values, g.nx(), g.ny(), g.nz(), threshold, sizes);
    boolean[] drawn = drawn(sizes, middles(label, sizes, g), g.step());
    boolean[] out = new boolean[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = label[i] > 0 && drawn[label[i] - 1];
    }
    return out;
  }

  /** How far behind the first row of voxels the middle of each piece lies, mm. */
  private static double[] middles(int[] label, List<Integer> sizes, IsoGrid g) {
    double[] middles = new double[sizes.size()];
    for (int i = 0; i < label.length; i++) {
      if (label[i] > 0) {
        middles[label[i] - 1] += i / g.nx() % g.ny() * g.step() / sizes.get(label[i] - 1);
      }
    }
    return middles;
  }

  private static boolean[] drawn(List<Integer> sizes, double[] middles, double step) {
    int head = sizes.indexOf(sizes.stream().max(Integer::compare).orElse(0));
    boolean[] drawn = new boolean[sizes.size()];
    for (int piece = 0; piece < drawn.length; piece++) {
      double volume = sizes.get(piece) * step * step * step;
      drawn[piece] =
          piece == head
              || volume >= SMALLEST
                  && volume <= LARGEST
                  && middles[piece] <= middles[head] + BEHIND;
    }
    return drawn;
  }
}
