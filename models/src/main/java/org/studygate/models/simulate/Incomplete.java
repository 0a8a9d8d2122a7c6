package org.studygate.models.simulate;

import java.util.Random;
import org.studygate.models.image.Slice;

/**
 * What a broken transfer leaves: the last rows of a slice are missing (zero), a quarter to nine
 * tenths of them: 0.25 + 0.65s.
 */
public final class Incomplete {

  public static final String NAME = "incomplete";

  private Incomplete() {}

  /**
   * @param s severity from 0 to 1
   */
  public static Slice corrupt(Slice in, double s, Random random) {
    int kept = (int) (in.height() * (1 - 0.25 - 0.65 * s));
    int inLine = random.nextInt(in.width());
    float[] out = new float[in.values().length];
    System.arraycopy(in.values(), 0, out, 0, Math.min(out.length, kept * in.width() + inLine));
    return in.with(out);
  }
}
