package org.studygate.models.skin;

/**
 * Fills a hole of a picture from around it, by halving: what is known is averaged into ever smaller
 * pictures, and what is unknown is taken from the next smaller one (Gortler et al., SIGGRAPH 1996:
 * pull and push).
 */
final class Inpainting {

  private Inpainting() {}

  /** The photo without its lesion, whose place goes on as the skin around it, with its grain. */
  static Pixels withoutLesion(Scene scene, java.util.Random random) {
    Pixels photo = scene.photo();
    int w = photo.width();
    int h = photo.height();
    Spots.Box l = scene.lesion();
    float[] known = new float[w * h];
    for (int i = 0; i < known.length; i++) {
      double dx = ((double) (i % w) / w - l.x()) / (0.58 * l.width() + 0.02);
      double dy = ((double) (i / w) / h - l.y()) / (0.58 * l.height() + 0.02);
      known[i] = dx * dx + dy * dy > 1 ? 1 : 0;
    }
    float[] grain = Canvas.noise(w, h, 1.5, random);
    float[][] planes = new float[3][];
    for (int c = 0; c < 3; c++) {
      planes[c] = filled(photo.planes()[c], known, w, h);
      for (int i = 0; i < known.length; i++) {
        planes[c][i] += (1 - known[i]) * 0.02f * grain[i];
      }
    }
    return new Pixels(w, h, planes);
  }

  private static float[] filled(float[] values, float[] known, int w, int h) {
    if (w <= 2 || h <= 2) {
      return flat(values, known);
    }
    int hw = (w + 1) / 2;
    int hh = (h + 1) / 2;
    float[] sum = new float[hw * hh];
    float[] weight = new float[hw * hh];
    for (int i = 0; i < values.length; i++) {
      int to = i / w / 2 * hw + i % w / 2;
      sum[to] += known[i] * values[i];
      weight[to] += known[i];
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] = weight[i] > 0 ? sum[i] / weight[i] : 0;
      weight[i] = Math.min(1, weight[i]);
    }
    float[] below = filled(sum, weight, hw, hh);
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      float from = Canvas.at(below, hw, hh, (i % w - 0.5) / 2, (i / w - 0.5) / 2);
      out[i] = known[i] * values[i] + (1 - known[i]) * from;
    }
    return out;
  }

  private static float[] flat(float[] values, float[] known) {
    float sum = 0;
    float weight = 1e-6f;
    for (int i = 0; i < values.length; i++) {
      sum += known[i] * values[i];
      weight += known[i];
    }
    float[] out = new float[values.length];
    java.util.Arrays.fill(out, sum / weight);
    return out;
  }
}
