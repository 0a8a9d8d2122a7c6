package org.studygate.models.preprocess;

import org.studygate.models.image.Window;

/** Separates the body from the air around it. */
public final class Foreground {

  private static final int BINS = 256;

  private Foreground() {}

  /**
   * The body as a mask: above Otsu's threshold (1979) on square-rooted intensities, holes filled
   * from the border.
   */
  public static boolean[] mask(float[] in, int width, int height) {
    Window window = Window.percentiles(in, 0.5, 99.5);
    float[] level = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      level[i] = (float) Math.sqrt(window.apply(in[i]));
    }
    double threshold = otsu(level) * 0.8;
    boolean[] air = new boolean[in.length];
    int[] open = new int[in.length];
    int waiting = 0;
    for (int i = 0; i < in.length; i++) {
      boolean border =
          i < width || i >= in.length - width || i % width == 0 || i % width == width - 1;
      if (border && level[i] <= threshold) {
        air[i] = true;
        open[waiting++] = i;
      }
    }
    int[] steps = {-1, 1, -width, width};
    while (waiting > 0) {
      int at = open[--waiting];
      int x = at % width;
      boolean[] inside = {x > 0, x < width - 1, at >= width, at < width * (height - 1)};
      for (int k = 0; k < steps.length; k++) {
        int next = at + steps[k];
        if (inside[k] && !air[next] && level[next] <= threshold) {
          air[next] = true;
          open[waiting++] = next;
        }
      }
    }
    boolean[] body = new boolean[in.length];
    for (int i = 0; i < in.length; i++) {
      body[i] = !air[i];
    }
    return body;
  }

  private static double otsu(float[] level) {
    double[] histogram = new double[BINS];
    double sum = 0;
    for (float value : level) {
      int bin = Math.min(BINS - 1, (int) (value * BINS));
      histogram[bin]++;
      sum += bin;
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int first = 0;
    int last = 0;
    for (int t = 0; t < BINS; t++) {
      below += histogram[t];
      sumBelow += t * histogram[t];
      double above = level.length - below;
      if (below == 0 || above == 0) {
        continue;
      }
      double difference = sumBelow / below - (sum - sumBelow) / above;
      double between = below * above * difference * difference;
      if (between > best * (1 + 1e-12)) {
        best = between;
        first = t;
      }
      if (between >= best * (1 - 1e-12)) {
        last = t;
      }
    }
    // between two separate groups every threshold is as good: take the middle
    return ((first + last) / 2.0 + 1) / BINS;
  }

  /** City-block distance in pixels from each body pixel to the air; 0 in air. */
  public static int[] depth(boolean[] body, int width, int height) {
    int[] depth = new int[body.length];
    int far = width + height;
    for (int i = 0; i < body.length; i++) {
      int left = i % width > 0 ? depth[i - 1] : 0;
      int up = i >= width ? depth[i - width] : 0;
      depth[i] = body[i] ? Math.min(far, Math.min(left, up) + 1) : 0;
    }
    for (int i = body.length - 1; i >= 0; i--) {
      int right = i % width < width - 1 ? depth[i + 1] : 0;
      int down = i < body.length - width ? depth[i + width] : 0;
      depth[i] = Math.min(depth[i], Math.min(right, down) + 1);
      if (!body[i]) {
        depth[i] = 0;
      }
    }
    return depth;
  }

  /** Part of the image that is body, 0 to 1. */
  public static double share(boolean[] body) {
    int count = 0;
    for (boolean b : body) {
      count += b ? 1 : 0;
    }
    return (double) count / body.length;
  }
}
