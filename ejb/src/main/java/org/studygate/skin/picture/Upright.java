package org.studygate.skin.picture;

import java.awt.image.BufferedImage;

/** Turns a picture as its Exif orientation says (JEITA CP-3451, tag 0x0112). */
final class Upright {

  private Upright() {}

  /**
   * @param picture packed RGB
   * @param orientation 1 to 8
   */
  static BufferedImage of(BufferedImage picture, int orientation) {
    if (orientation == 1) {
      return picture;
    }
    int w = picture.getWidth();
    int h = picture.getHeight();
    boolean swapped = orientation >= 5;
    BufferedImage upright =
        new BufferedImage(swapped ? h : w, swapped ? w : h, BufferedImage.TYPE_INT_RGB);
    int[] line = new int[w];
    for (int y = 0; y < h; y++) {
      picture.getRGB(0, y, w, 1, line, 0, w);
      for (int x = 0; x < w; x++) {
        upright.setRGB(x(orientation, x, y, w, h), y(orientation, x, y, w, h), line[x]);
      }
    }
    return upright;
  }

  private static int x(int orientation, int x, int y, int w, int h) {
    return switch (orientation) {
      case 2, 3 -> w - 1 - x;
      case 5, 8 -> y;
      case 6, 7 -> h - 1 - y;
      default -> x;
    };
  }

  private static int y(int orientation, int x, int y, int w, int h) {
    return switch (orientation) {
      case 3, 4 -> h - 1 - y;
      case 5, 6 -> x;
      case 7, 8 -> w - 1 - x;
      default -> y;
    };
  }
}
