package org.studygate.models.skin;

/**
 * What the network sees of a photo: red, green and blue from 0 to 1 at 224 × 224, in blocks of 4 ×
 * 4 pixels, each as its brightness and two colour differences (ITU-R BT.601) in cosines (DCT-II),
 * as JPEG has them with larger blocks. This is a fixed first layer: nothing is lost, but
 * brightness, colour and sharpness stand apart from the beginning, which halves the time of a
 * training step and lets the network learn at once.
 *
 * <p>The photo is first shrunk to a longer side of 200 pixels, the size of the photos that it was
 * trained on, so that the sharpness of a picture does not depend on the camera's resolution.
 */
final class SkinInput {

  /** Side of the picture in pixels. */
  static final int PIXELS = 224;

  /** Side of a block in pixels. */
  static final int BLOCK = 4;

  /** Blocks across and down. */
  static final int SIZE = PIXELS / BLOCK;

  /** Per colour: rows of cosines across, slowest first; {@code (colour * 4 + v) * 4 + u}. */
  static final int CHANNELS = 3 * BLOCK * BLOCK;

  static final int LENGTH = CHANNELS * SIZE * SIZE;

  /** Longer side of the training photos. */
  static final int SEEN = 200;

  /** Of everything but the mean brightness: most of it is small. */
  private static final float GAIN = 6;

  private static final float[][] COSINES = new float[BLOCK][BLOCK];

  static {
    for (int u = 0; u < BLOCK; u++) {
      for (int x = 0; x < BLOCK; x++) {
        COSINES[u][x] = (float) (Math.cos(Math.PI * (2 * x + 1) * u / (2 * BLOCK)) / BLOCK);
      }
    }
  }

  private SkinInput() {}

  static float[] of(Photo photo) {
    return of(Pixels.of(photo));
  }

  static float[] of(Pixels pixels) {
    Pixels square = pixels.atMost(SEEN).resized(PIXELS, PIXELS);
    float[] out = new float[LENGTH];
    float[] block = new float[BLOCK * BLOCK];
    float[][] colours = colours(square);
    for (int c = 0; c < 3; c++) {
      for (int by = 0; by < SIZE; by++) {
        for (int bx = 0; bx < SIZE; bx++) {
          cosines(colours[c], by * BLOCK * PIXELS + bx * BLOCK, block);
          for (int k = 0; k < block.length; k++) {
            boolean brightness = c == 0 && k == 0;
            float value = brightness ? 2 * block[0] - 1 : GAIN * block[k];
            out[((c * block.length + k) * SIZE + by) * SIZE + bx] = value;
          }
        }
      }
    }
    return out;
  }

  private static float[][] colours(Pixels square) {
    float[][] out = new float[3][square.count()];
    for (int i = 0; i < square.count(); i++) {
      float r = Math.max(0, Math.min(1, square.planes()[0][i]));
      float g = Math.max(0, Math.min(1, square.planes()[1][i]));
      float b = Math.max(0, Math.min(1, square.planes()[2][i]));
      float luma = 0.299f * r + 0.587f * g + 0.114f * b;
      out[0][i] = luma;
      out[1][i] = 0.564f * (b - luma);
      out[2][i] = 0.713f * (r - luma);
    }
    return out;
  }

  private static void cosines(float[] plane, int start, float[] out) {
    float[] rows = new float[BLOCK * BLOCK];
    for (int y = 0; y < BLOCK; y++) {
      for (int u = 0; u < BLOCK; u++) {
        float sum = 0;
        for (int x = 0; x < BLOCK; x++) {
          sum += COSINES[u][x] * plane[start + y * PIXELS + x];
        }
        rows[y * BLOCK + u] = sum;
      }
    }
    for (int v = 0; v < BLOCK; v++) {
      for (int u = 0; u < BLOCK; u++) {
        float sum = 0;
        for (int y = 0; y < BLOCK; y++) {
          sum += COSINES[v][y] * rows[y * BLOCK + u];
        }
        out[v * BLOCK + u] = sum;
      }
    }
  }
}
