package org.studygate.models.image;

/**
 * A 2D image.
 *
 * @param values row by row, {@code width * height}
 * @param saturation colour saturation 0 to 1 per pixel, or null for a grey image
 * @param missing how many pixels the file lacked (they are 0)
 */
public record Slice(int width, int height, float[] values, float[] saturation, long missing) {

  public Slice(int width, int height, float[] values) {
    this(width, height, values, null, 0);
  }

  public float at(int x, int y) {
    return values[y * width + x];
  }

  /** The same geometry with other values. */
  public Slice with(float[] other) {
    return new Slice(width, height, other, saturation, missing);
  }
}
