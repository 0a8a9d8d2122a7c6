package org.studygate.models.skin;

import java.util.Arrays;

/**
 * Figures of a photo that the decision stands on beside what the convolutions see: brightness,
 * colour, sharpness at three scales and in eight directions, spots, thin strokes. Of the photo at
 * 200 pixels, as the convolutions see it.
 */
final class PhotoFigures {

  /** How many there are. */
  static final int COUNT = 40 + PhotoSpectrum.COUNT + PhotoColours.COUNT + PhotoBlobs.COUNT;

  private static final double[] PERCENTILES = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
  private static final int[][] DIRECTIONS = {
    {1, 0}, {2, 1}, {1, 1}, {1, 2}, {0, 1}, {-1, 2}, {-1, 1}, {-2, 1}
  };

  private final float[] out = new float[COUNT];
  private int count;

  private PhotoFigures() {}

  static float[] of(Pixels photo) {
    Pixels pixels = photo.atMost(SkinInput.SEEN);
    PhotoFigures figures = new PhotoFigures();
    float[] luma = pixels.luma();
    figures.light(pixels, luma);
    figures.colour(pixels);
    figures.sharpness(luma, pixels.width(), pixels.height());
    figures.spots(Spots.find(pixels));
    figures.strokes(luma, pixels.width(), pixels.height());
    figures.add(PhotoSpectrum.of(luma, pixels.width(), pixels.height()));
    figures.add(PhotoColours.of(pixels));
    figures.add(PhotoBlobs.of(pixels));
    return figures.out;
  }

  private void add(double value) {
    out[count++] = (float) value;
  }

  private void add(float[] values) {
    for (float value : values) {
      add(value);
    }
  }

  private void light(Pixels pixels, float[] luma) {
    float[] sorted = luma.clone();
    Arrays.sort(sorted);
    for (double percentile : PERCENTILES) {
      add(sorted[(int) (percentile * (sorted.length - 1))]);
    }
    int dark = 0;
    int white = 0;
    int glare = 0;
    double saturation = 0;
    for (int i = 0; i < luma.length; i++) {
      float most =
          Math.max(pixels.planes()[0][i], Math.max(pixels.planes()[1][i], pixels.planes()[2][i]));
      float least =
          Math.min(pixels.planes()[0][i], Math.min(pixels.planes()[1][i], pixels.planes()[2][i]));
      double s = most <= 0 ? 0 : (most - least) / most;
      saturation += s;
      dark += luma[i] < 0.06 ? 1 : 0;
      white += least > 0.97 ? 1 : 0;
      glare += most > 0.92 && s < 0.15 ? 1 : 0;
    }
    add(root(dark, luma.length));
    add(root(white, luma.length));
    add(root(glare, luma.length));
    add(saturation / luma.length);
  }

  private static double root(int part, int whole) {
    return Math.sqrt((double) part / whole);
  }

  private void colour(Pixels pixels) {
    float[][] lab = Lab.of(pixels.atMost(100));
    for (int c = 1; c < 3; c++) {
      float[] sorted = lab[c].clone();
      Arrays.sort(sorted);
      add(sorted[sorted.length / 20] / 20);
      add(sorted[sorted.length / 2] / 20);
      add(sorted[sorted.length - 1 - sorted.length / 20] / 20);
    }
    add(PhotoMeasurer.skin(lab));
    add(PhotoMeasurer.cast(lab) / 10);
  }

  private void sharpness(float[] luma, int w, int h) {
    double fine = laplacian(luma, w, h, 1, 0, 0, w, h);
    double middle = laplacian(luma, w, h, 2, 0, 0, w, h);
    double coarse = laplacian(luma, w, h, 4, 0, 0, w, h);
    add(fine);
    add(middle - fine);
    add(coarse - middle);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < 9; k++) {
      int left = k % 3 * w / 3;
      int top = k / 3 * h / 3;
      double here = laplacian(luma, w, h, 1, left, top, left + w / 3, top + h / 3);
      least = Math.min(least, here);
      most = Math.max(most, here);
    }
    add(least);
    add(most);
    for (int reach = 1; reach <= 4; reach += 3) {
      directions(luma, w, h, reach);
    }
  }

  /** Logarithm of the mean square of the Laplacian in a part of the picture. */
  private static double laplacian(
      float[] v, int w, int h, int step, int left, int top, int right, int bottom) {
    double sum = 1e-9;
    int n = 1;
    for (int y = Math.max(step, top); y < Math.min(h - step, bottom); y++) {
      for (int x = Math.max(step, left); x < Math.min(w - step, right); x++) {
        int i = y * w + x;
        double l = v[i - step] + v[i + step] + v[i - step * w] + v[i + step * w] - 4 * v[i];
        sum += l * l;
        n++;
      }
    }
    return Math.log10(sum / n + 1e-7);
  }

  /** How much more the picture changes in one direction than in another. */
  private void directions(float[] v, int w, int h, int reach) {
    double[] energy = new double[DIRECTIONS.length];
    for (int d = 0; d < energy.length; d++) {
      int dx = DIRECTIONS[d][0] * reach;
      int dy = DIRECTIONS[d][1] * reach;
      int edge = 2 * reach;
      double sum = 1e-7;
      for (int y = edge; y < h - edge; y++) {
        for (int x = edge; x < w - edge; x++) {
          double change = v[(y + dy) * w + x + dx] - v[y * w + x];
          sum += change * change;
        }
      }
      energy[d] = sum / (dx * dx + dy * dy);
    }
    Arrays.sort(energy);
    add(Math.log10(energy[energy.length - 1] / energy[0]));
    add(Math.log10(energy[energy.length / 2] / energy[0]));
  }

  private void spots(Spots spots) {
    add(Math.log10(spots.largestShare() + 1e-4));
    add(Math.sqrt(spots.largestBorder()));
    add(Math.log10(spots.count() + 1));
    add(spots.box().width());
    add(spots.box().height());
    add(Math.abs(spots.box().x() - 0.5));
    add(Math.abs(spots.box().y() - 0.5));
    add(Math.log10(spots.secondShare() + 1e-4));
    add(Math.log10(spots.allShare() + 1e-4));
  }

  /** Thin lines brighter and darker than both sides, as letters are. */
  private void strokes(float[] v, int w, int h) {
    double bright = 0;
    double dark = 0;
    int strong = 0;
    int n = 0;
    for (int y = 3; y < h - 3; y++) {
      for (int x = 3; x < w - 3; x++) {
        int i = y * w + x;
        float across = ridge(v[i], v[i - 3], v[i + 3]);
        float down = ridge(v[i], v[i - 3 * w], v[i + 3 * w]);
        float line = Math.abs(across) > Math.abs(down) ? across : down;
        bright += Math.max(0, line);
        dark += Math.max(0, -line);
        strong += Math.abs(line) > 0.2 ? 1 : 0;
        n++;
      }
    }
    add(Math.log10(bright / n + 1e-4));
    add(Math.log10(dark / n + 1e-4));
    add(Math.sqrt((double) strong / n));
  }

  /** By how much the middle is above both sides, or (negative) below both. */
  private static float ridge(float middle, float one, float other) {
    float above = middle - Math.max(one, other);
    float below = middle - Math.min(one, other);
    return above > 0 ? above : Math.min(0, below);
  }
}
