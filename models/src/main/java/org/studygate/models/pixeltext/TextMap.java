package org.studygate.models.pixeltext;

/** How sure it is, for each cell of a picture, that text stands there. */
public final class TextMap {

  private final int columns;
  private final int rows;
  private final float[] scores;

  TextMap(int width, int height) {
    this.columns = (width + TextDetector.CELL - 1) / TextDetector.CELL;
    this.rows = (height + TextDetector.CELL - 1) / TextDetector.CELL;
    this.scores = new float[columns * rows];
  }

  /** Cells beside each other. */
  public int columns() {
    return columns;
  }

  /** Cells one below the other. */
  public int rows() {
    return rows;
  }

  /** From 0 to 1. */
  public float score(int column, int row) {
    return scores[row * columns + column];
  }

  /** Takes over a score of a picture that is {@code factor} times smaller, where it is higher. */
  void raise(int column, int row, int factor, float score) {
    for (int y = row * factor; y < Math.min(rows, (row + 1) * factor); y++) {
      for (int x = column * factor; x < Math.min(columns, (column + 1) * factor); x++) {
        scores[y * columns + x] = Math.max(scores[y * columns + x], score);
      }
    }
  }

  /** Takes over the scores of another look at the same picture, where they are higher. */
  public void raise(TextMap other) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.max(scores[i], other.scores[i]);
    }
  }
}
