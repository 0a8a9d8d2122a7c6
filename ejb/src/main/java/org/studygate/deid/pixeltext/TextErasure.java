package org.studygate.deid.pixeltext;

import java.util.List;

/**
 * What was done to the pixels of one object.
 *
 * @param regions filled in, overlays included
 * @param transferSyntax of the data set from now on: that of before, or a lossless one
 * @param lossyBefore whether the pixels had been compressed with loss (the data set keeps saying
 *     so)
 * @param removed what went with the text because it shows the same, such as {@code icon image}
 */
public record TextErasure(
    List<TextRegion> regions, String transferSyntax, boolean lossyBefore, List<String> removed) {

  public TextErasure {
    regions = List.copyOf(regions);
    removed = List.copyOf(removed);
  }

  public boolean changed() {
    return !regions.isEmpty() || !removed.isEmpty();
  }
}
