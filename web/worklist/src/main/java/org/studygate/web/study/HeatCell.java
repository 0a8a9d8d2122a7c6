package org.studygate.web.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.studygate.models.HeatMap;

/**
 * One rectangle of a heat map over a slice, in pixels of the slice.
 *
 * @param opacity 0 to 0.6
 */
public record HeatCell(double x, double y, double width, double height, String opacity) {

  private static final int LEAST = 15;

  /** The warm cells; none for null. */
  static List<HeatCell> of(HeatMap map) {
    List<HeatCell> cells = new ArrayList<>();
    for (int i = 0; map != null && i < map.heat().size(); i++) {
      if (map.heat().get(i) >= LEAST) {
        double width = (double) map.width() / map.columns();
        double height = (double) map.height() / map.rows();
        cells.add(
            new HeatCell(
                i % map.columns() * width,
                i / map.columns() * height,
                width,
                height,
                String.format(Locale.ROOT, "%.2f", 0.006 * map.heat().get(i))));
      }
    }
    return cells;
  }
}
