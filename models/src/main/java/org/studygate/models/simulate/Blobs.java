package org.studygate.models.simulate;

/** Soft round spots. */
final class Blobs {

  private Blobs() {}

  /**
   * Adds a spot.
   *
   * @param radius pixels, standard deviation of the spot
   * @param most the sum is cut there
   */
  static void add(
      float[] to, int width, double x, double y, double radius, double strength, double most) {
    int height = to.length / width;
    int reach = (int) Math.ceil(3 * radius);
    for (int v = (int) Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
      for (int u = (int) Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
        double d = ((u - x) * (u - x) + (v - y) * (v - y)) / (2 * radius * radius);
        int i = v * width + u;
        to[i] = (float) Math.min(most, to[i] + strength * Math.exp(-d));
      }
    }
  }
}
