package org.studygate.models.skin;

import java.util.List;

/**
 * Where in a photo the network sees a fault: its class activation map (Zhou et al., CVPR 2016). The
 * grid divides the photo evenly.
 *
 * @param heat 0 to 1, row by row: how likely the cell alone would make the fault
 */
public record PhotoHeat(int columns, int rows, List<Float> heat) {

  /** The heat of a cell. */
  public float at(int column, int row) {
    return heat.get(row * columns + column);
  }
}
