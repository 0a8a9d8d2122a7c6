package org.studygate.models.skin;

/**
 * What the network sees of a photo: red, green and blue from 0 to 1, 224 × 224. The photo is first
 * shrunk to a longer side of 200 pixels, the size of the photos that it was trained on, so that the
 * sharpness of a picture does not depend on the camera's resolution.
 */
final class SkinInput {

  static final int SIZE = 224;
  static final int CHANNELS = 3;
  static final int LENGTH = CHANNELS * SIZE * SIZE;

  /** Longer side of the training photos. */
  static final int SEEN = 200;

  private SkinInput() {}

  static float[] of(Photo photo) {
    return of(Pixels.of(photo));
  }

  static float[] of(Pixels pixels) {
    Pixels square = pixels.atMost(SEEN).resized(SIZE, SIZE);
    float[] out = new float[LENGTH];
    for (int c = 0; c < CHANNELS; c++) {
      float[] plane = square.planes()[c];
      for (int i = 0; i < plane.length; i++) {
        out[c * SIZE * SIZE + i] = Math.max(0, Math.min(1, plane[i]));
      }
    }
    return out;
  }
}
