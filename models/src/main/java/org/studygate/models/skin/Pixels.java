package org.studygate.models.skin;

import org.studygate.models.preprocess.Resize;

/**
 * A picture as three planes of red, green and blue from 0 to 1 in sRGB, for computing.
 *
 * @param planes may be changed by their owner
 */
record Pixels(int width, int height, float[][] planes) {

  /** A black picture. */
  Pixels(int width, int height) {
    this(width, height, new float[3][width * height]);
  }

  static Pixels of(Photo photo) {
    Pixels out = new Pixels(photo.width(), photo.height());
    byte[] rgb = photo.rgb();
    for (int i = 0; i < out.count(); i++) {
      for (int c = 0; c < 3; c++) {
        out.planes[c][i] = (rgb[3 * i + c] & 0xFF) / 255f;
      }
    }
    return out;
  }

  int count() {
    return width * height;
  }

  Photo photo() {
    byte[] rgb = new byte[3 * count()];
    for (int i = 0; i < count(); i++) {
      for (int c = 0; c < 3; c++) {
        rgb[3 * i + c] = (byte) Math.round(255 * Math.max(0, Math.min(1, planes[c][i])));
      }
    }
    return new Photo(width, height, rgb);
  }

  Pixels copy() {
    return new Pixels(
        width, height, new float[][] {planes[0].clone(), planes[1].clone(), planes[2].clone()});
  }

  /** Area average when shrinking, bilinear when enlarging. */
  Pixels resized(int toWidth, int toHeight) {
    if (toWidth == width && toHeight == height) {
      return this;
    }
    float[][] out = new float[3][];
    for (int c = 0; c < 3; c++) {
      out[c] = Resize.smooth(planes[c], width, height, toWidth, toHeight);
    }
    return new Pixels(toWidth, toHeight, out);
  }

  /** Shrunk so that the longer side is at most {@code most} pixels; smaller pictures stay. */
  Pixels atMost(int most) {
    int longer = Math.max(width, height);
    return longer <= most
        ? this
        : resized(
            Math.max(1, Math.round((float) width * most / longer)),
            Math.max(1, Math.round((float) height * most / longer)));
  }

  /** Part of the picture. */
  Pixels cut(int left, int top, int w, int h) {
    Pixels out = new Pixels(w, h);
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < h; y++) {
        System.arraycopy(planes[c], (top + y) * width + left, out.planes[c], y * w, w);
      }
    }
    return out;
  }

  /** Luma 0 to 1 with the weights of ITU-R BT.601. */
  float[] luma() {
    float[] out = new float[count()];
    for (int i = 0; i < out.length; i++) {
      out[i] = luma(i);
    }
    return out;
  }

  float luma(int i) {
    return 0.299f * planes[0][i] + 0.587f * planes[1][i] + 0.114f * planes[2][i];
  }
}
