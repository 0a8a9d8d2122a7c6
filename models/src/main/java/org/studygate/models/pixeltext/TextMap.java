package org.studygate.models.pixeltext;

/** How sure it is, for each cell of a picture, that text stands there. */
public final class TextMap {

  private final int columns;
  private final int rows;
  private final int cell;
  private final float[] scores;

  TextMap(int columns, int rows, int cell) {
    this.columns = columns;
    this.rows = rows;
    this.cell = cell;
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

  /** Side of a cell in pixels of the picture. */
  public int cell() {
    return cell;
  }

  /** From 0 to 1. */
  public float score(int column, int row) {
    return scores[row * columns + column];
  }

  void set(int column, int row, float score) {
    scores[row * columns + column] = score;
  }
}
