package org.studygate.models.skin;

import java.util.Arrays;

/**
 * Spots on skin: what differs in colour (CIELAB distance) from the skin, which is taken to be the
 * median colour of the lighter half of the picture. The distance is smoothed and cut at the
 * threshold of Otsu (IEEE Trans. SMC 9:62, 1979), as is usual for the borders of lesions (Celebi et
 * al., Dermoscopy Image Analysis, 2015, ch. 4); what remains are 4-connected areas.
 *
 * @param largestShare of the picture
 * @param largestBorder share of the picture's border that the largest touches
 * @param box around the largest; the whole picture when there is none
 * @param count areas of at least {@link #LEAST_SHARE} of the picture and a twentieth of the largest
 * @param secondShare of the picture that the second largest covers
 * @param allShare of the picture that all cover together
 */
record Spots(
    double largestShare,
    double largestBorder,
    Box box,
    int count,
    double secondShare,
    double allShare) {

  /** In shares of the picture's width and height. */
  record Box(double left, double top, double right, double bottom) {

    double width() {
      return right - left;
    }

    double height() {
      return bottom - top;
    }

    double x() {
      return (left + right) / 2;
    }

    double y() {
      return (top + bottom) / 2;
    }
  }

  /** Side of the picture that is looked at: lesions are large, details and hairs are not. */
  private static final int SIDE = 160;

  /** A colour difference that everybody sees; less is skin. */
  private static final double LEAST_DISTANCE = 10;

  static final double LEAST_SHARE = 0.001;

  static Spots find(Pixels photo) {
    Pixels small = photo.atMost(SIDE);
    int w = small.width();
    int h = small.height();
    float[] distance = Filters.box(distance(Lab.of(small)), w, h, Math.max(1, w / 60));
    float threshold = (float) Math.max(LEAST_DISTANCE, otsu(distance));
    boolean[] spot = new boolean[w * h];
    for (int i = 0; i < spot.length; i++) {
      spot[i] = distance[i] > threshold;
    }
    return areas(spot, w, h);
  }

  /** Of each pixel from the colour of the skin, CIELAB units. */
  static float[] distance(float[][] lab) {
    float[] lightness = lab[0].clone();
    Arrays.sort(lightness);
    float half = lightness[lightness.length / 2];
    float[] skin = new float[3];
    for (int c = 0; c < 3; c++) {
      float[] light = new float[lightness.length];
      int n = 0;
      for (int i = 0; i < light.length; i++) {
        if (lab[0][i] >= half) {
          light[n++] = lab[c][i];
        }
      }
      Arrays.sort(light, 0, n);
      skin[c] = light[n / 2];
    }
    float[] out = new float[lightness.length];
    for (int i = 0; i < out.length; i++) {
      double l = lab[0][i] - skin[0];
      double a = lab[1][i] - skin[1];
      double b = lab[2][i] - skin[2];
      out[i] = (float) Math.sqrt(l * l + a * a + b * b);
    }
    return out;
  }

  private static double otsu(float[] values) {
    int[] histogram = new int[128];
    for (float value : values) {
      histogram[(int) Math.min(127, value)]++;
    }
    double sum = 0;
    for (int i = 0; i < 128; i++) {
      sum += (double) i * histogram[i];
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int at = 0;
    for (int i = 0; i < 127; i++) {
      below += histogram[i];
      sumBelow += (double) i * histogram[i];
      double above = values.length - below;
      if (below > 0 && above > 0) {
        double gap = sumBelow / below - (sum - sumBelow) / above;
        if (below * above * gap * gap > best) {
          best = below * above * gap * gap;
          at = i + 1;
        }
      }
    }
    return at;
  }

  private static Spots areas(boolean[] spot, int w, int h) {
    int[] stack = new int[w * h];
    int[] sizes = new int[w * h];
    int areas = 0;
    int largest = 0;
    int border = 0;
    int[] box = {0, 0, w - 1, h - 1};
    for (int start = 0; start < spot.length; start++) {
      if (spot[start]) {
        int size = 0;
        int edge = 0;
        int[] around = {w, h, 0, 0};
        int top = 0;
        stack[top++] = start;
        spot[start] = false;
        while (top > 0) {
          int i = stack[--top];
          int x = i % w;
          int y = i / w;
          size++;
          around[0] = Math.min(around[0], x);
          around[1] = Math.min(around[1], y);
          around[2] = Math.max(around[2], x);
          around[3] = Math.max(around[3], y);
          edge += x == 0 || y == 0 || x == w - 1 || y == h - 1 ? 1 : 0;
          top = push(spot, stack, top, x > 0, i - 1);
          top = push(spot, stack, top, x < w - 1, i + 1);
          top = push(spot, stack, top, y > 0, i - w);
          top = push(spot, stack, top, y < h - 1, i + w);
        }
        sizes[areas++] = size;
        border = size > largest ? edge : border;
        box = size > largest ? around : box;
        largest = Math.max(largest, size);
      }
    }
    double least = Math.max(LEAST_SHARE * w * h, largest / 20.0);
    int count = 0;
    int all = 0;
    int second = 0;
    int seen = 0;
    for (int i = 0; i < areas; i++) {
      count += sizes[i] >= least ? 1 : 0;
      all += sizes[i];
      second = Math.max(second, Math.min(sizes[i], seen));
      seen = Math.max(seen, sizes[i]);
    }
    Box found =
        new Box((double) box[0] / w, (double) box[1] / h, (box[2] + 1.0) / w, (box[3] + 1.0) / h);
    return new Spots(
        (double) largest / (w * h),
        border / (2.0 * (w + h) - 4),
        found,
        count,
        (double) second / (w * h),
        (double) all / (w * h));
  }

  private static int push(boolean[] spot, int[] stack, int top, boolean inside, int i) {
    if (inside && spot[i]) {
      spot[i] = false;
      stack[top] = i;
      return top + 1;
    }
    return top;
  }
}
