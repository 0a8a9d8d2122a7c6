package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/** Drawn test objects: cylinders, balls and boxes with inserts, as scanners are checked with. */
final class Phantoms {

  private static final int SIZE = 90;
  private static final double HALF = SIZE / 2.0;

  private Phantoms() {}

  static List<TrainingHead> make(int count, Random random) {
    List<TrainingHead> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(new TrainingHead(draw(random), null, "PHANTOM"));
    }
    return out;
  }

  private static Volume draw(Random random) {
    float[] v = new float[SIZE * SIZE * SIZE];
    int solids = 1 + random.nextInt(7);
    for (int solid = 0; solid < solids; solid++) {
      int kind = random.nextInt(3);
      double scale =
          solid == 0 ? 0.5 + 0.4 * random.nextDouble() : 0.05 + 0.3 * random.nextDouble();
      double[] radius = new double[3];
      double[] middle = new double[3];
      for (int c = 0; c < 3; c++) {
        radius[c] = HALF * scale * (0.7 + 0.6 * random.nextDouble());
        middle[c] = HALF + (solid == 0 ? 0 : random.nextGaussian() * HALF * 0.3);
      }
      fill(v, kind, middle, radius, random.nextFloat());
    }
    return new Volume(SIZE, SIZE, SIZE, v, Placement.aligned(2, 2, 2));
  }

  private static void fill(float[] v, int kind, double[] m, double[] r, float value) {
    for (int z = 0, i = 0; z < SIZE; z++) {
      for (int y = 0; y < SIZE; y++) {
        for (int x = 0; x < SIZE; x++, i++) {
          double a = Math.abs(x - m[0]) / r[0];
          double b = Math.abs(y - m[1]) / r[1];
          double c = Math.abs(z - m[2]) / r[2];
          boolean in =
              switch (kind) {
                case 0 -> a * a + b * b + c * c < 1;
                case 1 -> a * a + b * b < 1 && c < 1;
                default -> a < 1 && b < 1 && c < 1;
              };
          v[i] = in ? value : v[i];
        }
      }
    }
  }
}
