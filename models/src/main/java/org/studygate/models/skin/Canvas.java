package org.studygate.models.skin;

import java.util.Arrays;
import java.util.Random;

/** Puts pictures onto pictures. */
final class Canvas {

  private Canvas() {}

  /** The value at a place between pixels; beyond the border the picture goes on. */
  static float at(float[] plane, int w, int h, double x, double y) {
    double cx = Math.max(0, Math.min(w - 1, x));
    double cy = Math.max(0, Math.min(h - 1, y));
    int left = (int) cx;
    int top = (int) cy;
    int right = Math.min(w - 1, left + 1);
    int bottom = Math.min(h - 1, top + 1);
    double u = cx - left;
    double v = cy - top;
    return (float)
        ((1 - v) * ((1 - u) * plane[top * w + left] + u * plane[top * w + right])
            + v * ((1 - u) * plane[bottom * w + left] + u * plane[bottom * w + right]));
  }

  /** The median colour of the lighter half, which is skin more likely than lesion. */
  static float[] skin(Pixels photo) {
    // some thousand pixels tell it as well as all
    int step = Math.max(1, photo.count() / 3000);
    int n = (photo.count() + step - 1) / step;
    float[] luma = new float[n];
    for (int k = 0; k < n; k++) {
      luma[k] = photo.luma(k * step);
    }
    float[] sorted = luma.clone();
    Arrays.sort(sorted);
    float half = sorted[n / 2];
    float[] out = new float[3];
    for (int c = 0; c < 3; c++) {
      float[] light = new float[n];
      int m = 0;
      for (int k = 0; k < n; k++) {
        if (luma[k] >= half) {
          light[m++] = photo.planes()[c][k * step];
        }
      }
      Arrays.sort(light, 0, m);
      out[c] = light[m / 2];
    }
    return out;
  }

  /**
   * Pastes the lesion of another photo, with soft borders and the colour of the skin below.
   *
   * @param size how many times larger than in its own photo
   */
  static void paste(Pixels on, Pixels from, Spots.Box lesion, double x, double y, double size) {
    float[] there = skin(from);
    float[] here = skin(on);
    double rx = Math.max(3, lesion.width() * from.width() / 2 * size * 1.15);
    double ry = Math.max(3, lesion.height() * from.height() / 2 * size * 1.15);
    for (int py = (int) Math.max(0, y - ry); py < Math.min(on.height(), y + ry); py++) {
      for (int px = (int) Math.max(0, x - rx); px < Math.min(on.width(), x + rx); px++) {
        double d = Math.hypot((px - x) / rx, (py - y) / ry);
        double part = Math.max(0, Math.min(1, (1 - d) / 0.25));
        if (part > 0) {
          double sx = lesion.x() * from.width() + (px - x) / size;
          double sy = lesion.y() * from.height() + (py - y) / size;
          for (int c = 0; c < 3; c++) {
            float value = at(from.planes()[c], from.width(), from.height(), sx, sy);
            float shifted = value + here[c] - there[c];
            int i = py * on.width() + px;
            on.planes()[c][i] = (float) ((1 - part) * on.planes()[c][i] + part * shifted);
          }
        }
      }
    }
  }

  /** A picture of plain skin like that of a photo: its colour, uneven, with its grain. */
  static Pixels plainSkin(Pixels like, int width, int height, Random random) {
    float[] skin = skin(like);
    float[] uneven = noise(width, height, width / 5.0, random);
    float[] grain = noise(width, height, 0.7, random);
    Pixels out = new Pixels(width, height);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < out.count(); i++) {
        out.planes()[c][i] = skin[c] + 0.05f * uneven[i] + 0.025f * grain[i];
      }
    }
    return out;
  }

  /** Smooth noise of mean 0 and standard deviation 1. */
  static float[] noise(int w, int h, double smooth, Random random) {
    int step = (int) Math.max(1, smooth);
    int sw = w / step + 2;
    int sh = h / step + 2;
    float[] coarse = new float[sw * sh];
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = (float) random.nextGaussian();
    }
    float[] out = new float[w * h];
    double squares = 0;
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        float v = at(coarse, sw, sh, (double) x / step, (double) y / step);
        out[y * w + x] = v;
        squares += v * v;
      }
    }
    float scale = (float) (1 / Math.sqrt(squares / out.length + 1e-9));
    for (int i = 0; i < out.length; i++) {
      out[i] *= scale;
    }
    return out;
  }
}
