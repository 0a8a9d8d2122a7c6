package org.studygate.models.skin;

import java.util.Random;

/** Uneven blur for training: a lens that is wet or points elsewhere, a hand that stops and goes. */
final class FirstOptics {

  private static final int STEPS = 4;
  private static final int MOMENTS = 48;

  private FirstOptics() {}

  /**
   * The focus lies on a place beside the lesion: away from it the picture is blurred, to a Gaussian
   * of 6 pixels at severity 1.
   */
  static Pixels misplaced(Scene scene, double severity, Random random) {
    double cx = random.nextBoolean() ? -0.1 : 1.1;
    double cy = 1.4 * random.nextDouble() - 0.2;
    double reach = 0.25 + 0.4 * random.nextDouble();
    float[] share = new float[scene.photo().count()];
    for (int i = 0; i < share.length; i++) {
      double dx = (double) (i % scene.width()) / scene.width() - cx;
      double dy = (double) (i / scene.width()) / scene.height() - cy;
      share[i] = (float) Math.min(1, Math.hypot(dx, dy) / reach);
    }
    return graded(scene, share, 6 * severity);
  }

  /** Drops and grease on the lens: blurred in patches, most of the picture at severity 1. */
  static Pixels patches(Scene scene, double severity, Random random) {
    float[] field = Canvas.noise(scene.width(), scene.height(), scene.width() / 4.0, random);
    float[] share = new float[field.length];
    for (int i = 0; i < share.length; i++) {
      double dx = (double) (i % scene.width()) / scene.width() - scene.lesion().x();
      double dy = (double) (i / scene.width()) / scene.height() - scene.lesion().y();
      double onLesion = Math.exp(-8 * (dx * dx + dy * dy));
      double wet = field[i] + 2 * onLesion + 2 * severity - 0.8;
      share[i] = (float) Math.max(0, Math.min(1, wet));
    }
    return graded(scene, share, 6 * Math.pow(severity, 0.7));
  }

  /**
   * @param share of the most blur at each pixel, 0 to 1
   * @param most standard deviation of the Gaussian, pixels
   */
  private static Pixels graded(Scene scene, float[] share, double most) {
    int w = scene.width();
    int h = scene.height();
    float[][] planes = new float[3][];
    for (int c = 0; c < 3; c++) {
      float[][] steps = new float[STEPS + 1][];
      steps[0] = scene.photo().planes()[c];
      for (int k = 1; k <= STEPS; k++) {
        double sigma = Math.max(0.1, most * k * w / 200 / STEPS);
        steps[k] = Filters.gaussian(steps[0], w, h, sigma);
      }
      planes[c] = new float[share.length];
      for (int i = 0; i < share.length; i++) {
        float at = STEPS * share[i];
        int k = Math.min(STEPS - 1, (int) at);
        planes[c][i] = steps[k][i] + (at - k) * (steps[k + 1][i] - steps[k][i]);
      }
    }
    return new Pixels(w, h, planes);
  }

  /**
   * A movement on a curve through four places, at a speed that changes, so that some of them weigh
   * more: 26 pixels wide at severity 1.
   */
  static Pixels dwelling(Scene scene, double severity, Random random) {
    double[] px = new double[6];
    double[] py = new double[6];
    for (int k = 0; k < px.length; k++) {
      px[k] = random.nextGaussian();
      py[k] = random.nextGaussian();
    }
    double[] x = new double[MOMENTS];
    double[] y = new double[MOMENTS];
    float[] weight = new float[MOMENTS];
    double uneven = 2 * random.nextDouble();
    double rhythm = 2 + 10 * random.nextDouble();
    double phase = 6 * random.nextDouble();
    double sum = 0;
    for (int k = 0; k < MOMENTS; k++) {
      double at = 3.0 * k / MOMENTS;
      x[k] = curve(px, at);
      y[k] = curve(py, at);
      weight[k] = (float) Math.exp(uneven * Math.sin(rhythm * k / MOMENTS + phase));
      sum += weight[k];
    }
    double scale = 26 * severity * scene.width() / 200 / Math.max(1e-6, wide(x, y));
    int[] dx = new int[MOMENTS];
    int[] dy = new int[MOMENTS];
    for (int k = 0; k < MOMENTS; k++) {
      dx[k] = (int) Math.round(scale * (x[k] - x[MOMENTS / 2]));
      dy[k] = (int) Math.round(scale * (y[k] - y[MOMENTS / 2]));
      weight[k] /= (float) sum;
    }
    return FirstBlur.each(
        scene.photo(),
        plane -> Filters.points(plane, scene.width(), scene.height(), dx, dy, weight));
  }

  /** Catmull and Rom's curve through the places but the first and the last. */
  private static double curve(double[] p, double at) {
    int k = (int) at + 1;
    double t = at - (int) at;
    double a = 2 * p[k];
    double b = p[k + 1] - p[k - 1];
    double c = 2 * p[k - 1] - 5 * p[k] + 4 * p[k + 1] - p[k + 2];
    double d = 3 * p[k] - p[k - 1] - 3 * p[k + 1] + p[k + 2];
    return 0.5 * (a + t * (b + t * (c + t * d)));
  }

  private static double wide(double[] x, double[] y) {
    double most = 0;
    for (int a = 0; a < x.length; a++) {
      for (int b = 0; b < a; b++) {
        most = Math.max(most, Math.hypot(x[a] - x[b], y[a] - y[b]));
      }
    }
    return most;
  }

  /** The camera comes closer during the exposure, by three tenths at severity 1. */
  static Pixels closer(Scene scene, double severity, Random random) {
    int w = scene.width();
    int h = scene.height();
    double cx = w * (0.2 + 0.6 * random.nextDouble());
    double cy = h * (0.2 + 0.6 * random.nextDouble());
    int n = 3 + (int) (13 * severity);
    Pixels out = new Pixels(w, h);
    for (int k = 0; k < n; k++) {
      double scale = 1 - 0.3 * severity * k / (n - 1);
      int[] column = new int[w];
      for (int x = 0; x < w; x++) {
        column[x] = (int) Math.round(cx + scale * (x - cx));
      }
      for (int i = 0; i < out.count(); i++) {
        int from = (int) Math.round(cy + scale * (i / w - cy)) * w + column[i % w];
        for (int c = 0; c < 3; c++) {
          out.planes()[c][i] += scene.photo().planes()[c][from] / n;
        }
      }
    }
    return out;
  }
}
