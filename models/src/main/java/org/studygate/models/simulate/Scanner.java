package org.studygate.models.simulate;

import static org.studygate.models.simulate.TissueSignals.between;

import java.util.Random;
import org.studygate.models.image.Slice;

/** What a sequence adds to its tissue signals: grid, vessels, signal loss, ghosts, noise. */
final class Scanner {

  private Scanner() {}

  static Slice finish(
      Slice in, float[] brain, boolean[] body, TissueSignals signals, Random random) {
    int width = in.width();
    int height = in.height();
    float[] v = in.values();
    switch (signals.kind()) {
      case PLANAR -> {
        if (signals.label().equals("MR_T2STAR")) {
          losses(v, width, brain, random);
        }
        v = Contrasts.coarse(v, width, height, 64 + random.nextInt(64));
        ghost(v, width, between(random, 0, 0.1), random);
        noise(v, between(random, 0.005, 0.05), random);
      }
      case MAP -> {
        v = Contrasts.coarse(v, width, height, 48 + random.nextInt(80));
        keep(v, brain, body, random);
        noise(v, between(random, 0.005, 0.08), random);
        if (random.nextBoolean()) {
          keep(v, brain, body, random);
        }
      }
      case FIELD -> v = field(width, height, body, random);
      case VESSELS -> {
        Vessels.draw(v, width, brain, random);
        noise(v, between(random, 0.005, 0.03), random);
      }
      case TRACER -> {
        v = Contrasts.coarse(v, width, height, 18 + random.nextInt(22));
        noise(v, between(random, 0.005, 0.03), random);
        v = Contrasts.coarse(v, width, height, 40 + random.nextInt(40));
      }
      default -> {
        if (signals.label().equals("MR_T2STAR")) {
          losses(v, width, brain, random);
        }
        noise(v, between(random, 0, 0.04), random);
      }
    }
    return new Slice(width, height, v);
  }

  /** Computed maps have nothing outside the brain, or outside the head. */
  private static void keep(float[] v, float[] brain, boolean[] body, Random random) {
    boolean head = random.nextInt(3) == 0;
    for (int i = 0; i < v.length; i++) {
      if (head ? !body[i] : brain[i] < 0.5) {
        v[i] = 0;
      }
    }
  }

  /** Rician: the magnitude of signal and complex noise. */
  private static void noise(float[] v, double sigma, Random random) {
    for (int i = 0; i < v.length; i++) {
      double re = v[i] + sigma * random.nextGaussian();
      double im = sigma * random.nextGaussian();
      v[i] = (float) Math.sqrt(re * re + im * im);
    }
  }

  /** Half a field of view away, as of echo-planar read-outs. */
  private static void ghost(float[] v, int width, double strength, Random random) {
    float[] before = v.clone();
    int height = v.length / width;
    boolean rows = random.nextInt(4) > 0;
    for (int i = 0; i < v.length; i++) {
      int x = i % width;
      int y = i / width;
      int from = rows ? (y + height / 2) % height * width + x : y * width + (x + width / 2) % width;
      v[i] += (float) (strength * before[from]);
    }
  }

  /** Dark spots where air meets tissue; they lie at the rim of the brain. */
  private static void losses(float[] v, int width, float[] brain, Random random) {
    float[] lost = new float[v.length];
    int count = random.nextInt(4);
    for (int k = 0; k < count; k++) {
      int at = random.nextInt(v.length);
      for (int tries = 0; tries < 200; tries++) {
        boolean rim = brain[at] > 0.5 && (at < 8 * width || brain[at - 8 * width] < 0.5);
        if (rim) {
          break;
        }
        at = random.nextInt(v.length);
      }
      double radius = width * between(random, 0.02, 0.09);
      Blobs.add(lost, width, at % width, at / width, radius, 1.2, 1);
    }
    for (int i = 0; i < v.length; i++) {
      v[i] *= 1 - lost[i];
    }
  }

  /** A phase map: slow waves in the head, wrapped or not, noise or nothing outside it. */
  private static float[] field(int width, int height, boolean[] body, Random random) {
    double turns = random.nextBoolean() ? between(random, 1, 6) : between(random, 0.2, 0.9);
    double[] c = random.doubles(5, -1, 1).toArray();
    boolean noisy = random.nextInt(3) > 0;
    float[] out = new float[width * height];
    for (int i = 0; i < out.length; i++) {
      double x = 2.0 * (i % width) / width - 1;
      double y = 2.0 * (i / width) / height - 1;
      double phase = turns * (c[0] * x + c[1] * y + c[2] * x * y + c[3] * x * x + c[4] * y * y);
      double wrapped = phase - Math.floor(phase);
      out[i] =
          (float)
              (body[i] ? wrapped + 0.02 * random.nextGaussian() : noisy ? random.nextDouble() : 0);
    }
    return out;
  }
}
