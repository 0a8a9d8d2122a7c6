package org.studygate.models.simulate;

/** Parallel-beam projection and filtered back-projection of a square image. */
final class Sinogram {

  private final int size;
  private final int detectors;
  private final int views;

  /** Line integrals, {@code view * detectors + detector}. */
  final float[] values;

  Sinogram(int size, int views) {
    this.size = size;
    this.detectors = (int) Math.ceil(size * Math.sqrt(2)) | 1;
    this.views = views;
    this.values = new float[views * detectors];
  }

  int detectors() {
    return detectors;
  }

  int views() {
    return views;
  }

  /** Projects views {@code from} to {@code to}. */
  void project(float[] image, int from, int to) {
    for (int view = from; view < to; view++) {
      double angle = Math.PI * view / views;
      float cos = (float) Math.cos(angle);
      float sin = (float) Math.sin(angle);
      int row = view * detectors;
      java.util.Arrays.fill(values, row, row + detectors, 0);
      float centre = (size - 1) / 2f;
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          float value = image[y * size + x];
          if (value != 0) {
            float at = cos * (x - centre) + sin * (y - centre) + detectors / 2;
            int left = (int) at;
            float part = at - left;
            values[row + left] += value * (1 - part);
            values[row + left + 1] += value * part;
          }
        }
      }
    }
  }

  /** Reconstructs with the Ram-Lak filter (Kak and Slaney, 1988, section 3.3). */
  float[] reconstruct() {
    float[] filtered = filtered();
    float[] out = new float[size * size];
    float centre = (size - 1) / 2f;
    for (int view = 0; view < views; view++) {
      double angle = Math.PI * view / views;
      float cos = (float) Math.cos(angle);
      float sin = (float) Math.sin(angle);
      int row = view * detectors;
      for (int y = 0; y < size; y++) {
        float at = cos * -centre + sin * (y - centre) + detectors / 2;
        for (int x = 0; x < size; x++, at += cos) {
          int left = (int) at;
          float part = at - left;
          out[y * size + x] += filtered[row + left] * (1 - part) + filtered[row + left + 1] * part;
        }
      }
    }
    float scale = (float) (Math.PI / views);
    for (int i = 0; i < out.length; i++) {
      out[i] *= scale;
    }
    return out;
  }

  private float[] filtered() {
    float[] kernel = new float[detectors];
    kernel[0] = 0.25f;
    for (int i = 1; i < detectors; i += 2) {
      kernel[i] = (float) (-1 / (Math.PI * Math.PI * i * i));
    }
    float[] out = new float[values.length];
    for (int view = 0; view < views; view++) {
      int row = view * detectors;
      for (int d = 0; d < detectors; d++) {
        float sum = kernel[0] * values[row + d];
        for (int k = 1; k < detectors; k += 2) {
          float left = d - k >= 0 ? values[row + d - k] : 0;
          float right = d + k < detectors ? values[row + d + k] : 0;
          sum += kernel[k] * (left + right);
        }
        out[row + d] = sum;
      }
    }
    return out;
  }
}
