package org.studygate.deid.pixeltext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.studygate.models.pixeltext.TextMap;

/**
 * Turns the detector's map into rectangles: cells that hang together and of which some are sure. A
 * slanted line becomes a row of small rectangles, so that little else is covered.
 */
final class TextBlobs {

  /** Cells this sure belong to a blob that has a surer cell. */
  private static final double GROW = 0.15;

  /** A rectangle filled less than this by its blob is cut into pieces. */
  private static final double FULL = 0.7;

  /** Length of a piece of a slanted line, in cells. */
  private static final int PIECE = 4;

  private static final int LEAST_MARGIN = 3;

  /** As many as a small letter covers. */
  private static final int SURE_CELLS = 4;

  private final TextMap map;
  private final int width;
  private final int height;
  private final boolean[] seen;

  TextBlobs(TextMap map, int width, int height) {
    this.map = map;
    this.width = width;
    this.height = height;
    this.seen = new boolean[map.columns() * map.rows()];
  }

  /** All rectangles; those of one blob have its confidence. */
  List<FoundText> find() {
    List<FoundText> out = new ArrayList<>();
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        if (!seen[row * map.columns() + column] && map.score(column, row) >= GROW) {
          List<int[]> cells = blob(column, row);
          rectangles(cells, confidence(cells), out);
        }
      }
    }
    return out;
  }

  private List<int[]> blob(int column, int row) {
    List<int[]> cells = new ArrayList<>();
    ArrayDeque<int[]> open = new ArrayDeque<>();
    open.add(new int[] {column, row});
    seen[row * map.columns() + column] = true;
    while (!open.isEmpty()) {
      int[] cell = open.poll();
      cells.add(cell);
      for (int y = Math.max(0, cell[1] - 1); y <= Math.min(map.rows() - 1, cell[1] + 1); y++) {
        for (int x = Math.max(0, cell[0] - 1); x <= Math.min(map.columns() - 1, cell[0] + 1); x++) {
          int at = y * map.columns() + x;
          if (!seen[at] && map.score(x, y) >= GROW) {
            seen[at] = true;
            open.add(new int[] {x, y});
          }
        }
      }
    }
    return cells;
  }

  /** The mean of the surest cells: one odd cell is not text. */
  private double confidence(List<int[]> cells) {
    return cells.stream()
            .mapToDouble(cell -> map.score(cell[0], cell[1]))
            .boxed()
            .sorted((a, b) -> Double.compare(b, a))
            .limit(SURE_CELLS)
            .mapToDouble(Double::doubleValue)
            .sum()
        / SURE_CELLS;
  }

  private void rectangles(List<int[]> cells, double confidence, List<FoundText> out) {
    int[] all = bounds(cells);
    int columns = all[2] - all[0] + 1;
    int rows = all[3] - all[1] + 1;
    if (cells.size() >= FULL * columns * rows || Math.max(columns, rows) <= PIECE) {
      out.add(rectangle(all, Math.min(columns, rows), confidence));
      return;
    }
    int along = columns >= rows ? 0 : 1;
    int thickness = Math.max(1, cells.size() / Math.max(columns, rows));
    for (int from = all[along]; from <= all[along + 2]; from += PIECE) {
      int start = from;
      List<int[]> piece =
          cells.stream().filter(c -> c[along] >= start && c[along] < start + PIECE).toList();
      if (!piece.isEmpty()) {
        out.add(rectangle(bounds(piece), thickness, confidence));
      }
    }
  }

  private static int[] bounds(List<int[]> cells) {
    int[] b = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
    for (int[] cell : cells) {
      b[0] = Math.min(b[0], cell[0]);
      b[1] = Math.min(b[1], cell[1]);
      b[2] = Math.max(b[2], cell[0]);
      b[3] = Math.max(b[3], cell[1]);
    }
    return b;
  }

  /**
   * The letters at the ends of a line, and what rises above it or hangs below, may lie in cells
   * that were not sure; so the rectangle is larger than the cells.
   */
  private FoundText rectangle(int[] b, int thickness, double confidence) {
    int cell = map.cell();
    int across = Math.max(LEAST_MARGIN, Math.max(cell / 2, thickness * cell / 4));
    int along = 2 * across;
    boolean upright = b[3] - b[1] > b[2] - b[0];
    int marginX = upright ? across : along;
    int marginY = upright ? along : across;
    int left = Math.max(0, b[0] * cell - marginX);
    int top = Math.max(0, b[1] * cell - marginY);
    int right = Math.min(width, (b[2] + 1) * cell + marginX);
    int bottom = Math.min(height, (b[3] + 1) * cell + marginY);
    return new FoundText(left, top, right - left, bottom - top, confidence, thickness * cell);
  }
}
