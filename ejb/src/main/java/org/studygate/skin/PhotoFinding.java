package org.studygate.skin;

import java.util.List;
import java.util.Map;

/**
 * What the judge said of a photo.
 *
 * @param reasons labels of the faults that speak against it, the surest first; empty when usable
 * @param scores probability 0 to 1 of each fault
 * @param measures what was measured, by name
 * @param heat where each fault is seen, as far as it is known
 * @param modelVersion of the network; {@code none} when the measures decided alone
 */
public record PhotoFinding(
    boolean usable,
    List<String> reasons,
    Map<String, Double> scores,
    Map<String, Double> measures,
    boolean faceVisible,
    List<Heat> heat,
    String modelVersion) {

  /** A face is in a picture of another part of the body. */
  public static final String FACE = "face";

  /**
   * A grid over the upright photo.
   *
   * @param values 0 to 1, row by row
   */
  public record Heat(String fault, int columns, int rows, List<Double> values) {

    /** Of one cell. */
    public double at(int column, int row) {
      return values.get(row * columns + column);
    }
  }

  /** The same with one reason more against it. */
  PhotoFinding refusedFor(String reason) {
    List<String> more = new java.util.ArrayList<>(reasons);
    more.add(reason);
    return new PhotoFinding(
        false, List.copyOf(more), scores, measures, faceVisible, heat, modelVersion);
  }
}
