package org.studygate.models.skin;

/**
 * Figures of spots by their size, without a threshold between spot and skin: differences of
 * Gaussians of the distance from the skin's colour at four scales (Lindeberg, IJCV 30:79, 1998).
 */
final class PhotoBlobs {

  static final int COUNT = 12;

  private static final double[] SCALES = {1.2, 2.4, 4.8, 9.6, 19.2};

  /** CIELAB units by which a spot stands out. */
  private static final float STRONG = 4;

  private PhotoBlobs() {}

  /**
   * For each scale the strongest answer, how many spots answer, and how near the strongest lies to
   * the middle of the photo.
   */
  static float[] of(Pixels photo) {
    Pixels small = photo.atMost(100);
    int w = small.width();
    int h = small.height();
    float[] distance = Spots.distance(Lab.of(small));
    float[][] steps = new float[SCALES.length][];
    for (int k = 0; k < SCALES.length; k++) {
      steps[k] = Filters.gaussian(distance, w, h, SCALES[k]);
    }
    float[] out = new float[COUNT];
    for (int k = 0; k + 1 < SCALES.length; k++) {
      float[] answer = new float[distance.length];
      for (int i = 0; i < answer.length; i++) {
        answer[i] = steps[k][i] - steps[k + 1][i];
      }
      int reach = (int) Math.max(1, SCALES[k]);
      int count = 0;
      int at = 0;
      for (int i = 0; i < answer.length; i++) {
        at = answer[i] > answer[at] ? i : at;
        count += answer[i] > STRONG && highest(answer, w, h, i, reach) ? 1 : 0;
      }
      out[3 * k] = (float) Math.log(1 + Math.max(0, answer[at]));
      out[3 * k + 1] = (float) Math.log(1 + count);
      out[3 * k + 2] = (float) Math.hypot((double) (at % w) / w - 0.5, (double) (at / w) / h - 0.5);
    }
    return out;
  }

  private static boolean highest(float[] v, int w, int h, int i, int reach) {
    int x = i % w;
    int y = i / w;
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        int nx = x + dx;
        int ny = y + dy;
        if (nx >= 0 && ny >= 0 && nx < w && ny < h && v[ny * w + nx] > v[i]) {
          return false;
        }
      }
    }
    return true;
  }
}
