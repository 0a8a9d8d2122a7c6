package org.studygate.models.faceparts;

import java.util.Random;

/** Draws a CT scanner's headrest: a thin bright arc behind and beside the head. */
final class Headrest {

  private Headrest() {}

  static void draw(float[] v, float[] inside, byte[] label, Random random) {
    double radius = 88 + random.nextDouble() * 40;
    double middle = -10 + random.nextDouble() * 40;
    double front = -40 + random.nextDouble() * 80;
    double half = 1.5 + random.nextDouble() * 3;
    float value = 0.3f + random.nextFloat() * 0.7f;
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          double dy = HeadGrid.offset(1, y) - middle;
          double away = Math.abs(Math.hypot(HeadGrid.offset(0, x), dy) - radius);
          if (away < half && dy > front && label[i] != HeadGrid.HEAD && inside[i] > 0.5f) {
            v[i] = Math.max(v[i], value);
          }
        }
      }
    }
  }
}
