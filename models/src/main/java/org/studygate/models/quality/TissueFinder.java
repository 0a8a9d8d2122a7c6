package org.studygate.models.quality;

import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.image.Slice;

/** Tells the tissues of a head, for the metrics that need them. */
@FunctionalInterface
public interface TissueFinder {

  /**
   * @param slices of one series
   * @return ordinals of {@link org.studygate.models.tissue.Tissue} by pixel of each slice; none
   *     where they cannot be told
   */
  List<byte[]> find(List<Slice> slices) throws ModelException;

  /** Tells nothing. */
  static TissueFinder none() {
    return slices -> List.of();
  }
}
