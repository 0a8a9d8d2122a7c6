package org.studygate.models.skin;

import java.util.Random;

/** Skin with spots, drawn. */
final class DrawnSkin {

  private DrawnSkin() {}

  /** One spot in the middle. */
  static Photo withLesion(int width, int height, long seed) {
    return withSpots(width, height, seed, new double[][] {{0.5, 0.5, 0.18}});
  }

  /**
   * @param spots place and radius of each, in shares of the width
   */
  static Photo withSpots(int width, int height, long seed, double[][] spots) {
    Random random = new Random(seed);
    byte[] rgb = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double grain = 9 * random.nextGaussian();
        double[] colour = {212 + grain, 168 + grain, 150 + grain};
        for (double[] spot : spots) {
          double distance = Math.hypot(x - spot[0] * width, y - spot[1] * height);
          if (distance < spot[2] * width) {
            colour = new double[] {110 + 2 * grain, 66 + 2 * grain, 52 + 2 * grain};
          }
        }
        for (int c = 0; c < 3; c++) {
          rgb[3 * (y * width + x) + c] = (byte) Math.max(0, Math.min(255, colour[c]));
        }
      }
    }
    return new Photo(width, height, rgb);
  }

  /** The same colour everywhere. */
  static Photo plain(int width, int height, int red, int green, int blue) {
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) red;
      rgb[i + 1] = (byte) green;
      rgb[i + 2] = (byte) blue;
    }
    return new Photo(width, height, rgb);
  }
}
