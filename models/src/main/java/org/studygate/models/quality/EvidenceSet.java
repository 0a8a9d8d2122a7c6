package org.studygate.models.quality;

import java.util.ArrayList;
import java.util.List;

/** Evidence of slices with the truth, bag by bag. */
final class EvidenceSet {

  /**
   * One slice.
   *
   * @param bag number of the bag that it comes from
   * @param target as {@link QualityBags.Bag#target()}
   */
  record Sample(int bag, boolean ct, float[] evidence, float[] target) {}

  private final List<Sample> samples = new ArrayList<>();
  private int bags;

  /** Adds the slices of one bag. */
  void add(boolean ct, float[][] evidence, float[] target) {
    for (float[] row : evidence) {
      samples.add(new Sample(bags, ct, row, target));
    }
    bags++;
  }

  List<Sample> samples() {
    return samples;
  }

  List<float[]> rows() {
    return samples.stream().map(Sample::evidence).toList();
  }
}
