package org.studygate.models.quality;

import org.studygate.models.image.Slice;

/**
 * The slice by angle (rows) and radius about its centre (columns), less its surroundings along the
 * radius, averaged over a short arc: what a wrong detector of a CT scanner leaves is a line here.
 */
final class PolarView {

  private static final int ARC = 7;
  private static final int ANGLES_A_ROW = 3;
  private static final float GAIN = 5;

  private PolarView() {}

  /**
   * @param square values from 0 to 1
   * @return {@code size * size}, 0.5 where nothing stands out
   */
  static float[] of(Slice square, int size) {
    float[] polar = polar(square, size);
    float[] fine = new float[polar.length];
    for (int i = 0; i < polar.length; i++) {
      int r = i % size;
      if (r >= 3 && r < size - 3) {
        float around = polar[i - 3] + polar[i - 2] + polar[i + 2] + polar[i + 3];
        // a step of the anatomy is larger than any ring
        fine[i] = Math.max(-0.1f, Math.min(0.1f, polar[i] - around / 4));
      }
    }
    float[] out = new float[polar.length];
    for (int row = 0; row < size; row++) {
      for (int r = 0; r < size; r++) {
        float sum = 0;
        for (int k = -ARC; k <= ARC; k++) {
          sum += fine[Math.floorMod(row + k, size) * size + r];
        }
        out[row * size + r] = Math.max(0, Math.min(1, 0.5f + GAIN * sum / (2 * ARC + 1)));
      }
    }
    return out;
  }

  private static float[] polar(Slice in, int size) {
    float centre = (in.width() - 1) / 2f;
    float step = (in.width() / 2f - 1) / size;
    int angles = size * ANGLES_A_ROW;
    float[] out = new float[size * size];
    for (int a = 0; a < angles; a++) {
      double angle = 2 * Math.PI * a / angles;
      float cos = (float) Math.cos(angle) * step;
      float sin = (float) Math.sin(angle) * step;
      int row = a / ANGLES_A_ROW * size;
      for (int r = 0; r < size; r++) {
        out[row + r] += at(in, centre + r * cos, centre + r * sin) / ANGLES_A_ROW;
      }
    }
    return out;
  }

  private static float at(Slice in, float u, float v) {
    int x = (int) u;
    int y = (int) v;
    float a = u - x;
    float b = v - y;
    float[] values = in.values();
    int i = y * in.width() + x;
    return (1 - b) * ((1 - a) * values[i] + a * values[i + 1])
        + b * ((1 - a) * values[i + in.width()] + a * values[i + in.width() + 1]);
  }
}
