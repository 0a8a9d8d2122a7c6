package org.studygate.models.simulate;

import org.studygate.models.image.Slice;

/** Drawn heads for tests. */
public final class Heads {

  private Heads() {}

  /** A head of two tissues with a bright rim. */
  public static Slice head(int width, int height) {
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      double x = (i % width - width / 2.0) / (0.42 * width);
      double y = (i / width - height / 2.0) / (0.45 * height);
      double r = Math.sqrt(x * x + y * y);
      double folds = 60 + 25 * Math.sin(14 * x) * Math.cos(11 * y);
      values[i] = (float) (r > 1 ? 1 : r > 0.92 ? 200 : r > 0.85 ? 8 : folds);
    }
    return new Slice(width, height, values);
  }
}
