package org.studygate.deid.check;

/**
 * Something that the self-check found.
 *
 * @param blocks whether the object was held back because of it; otherwise it is marked only
 * @param number of the source file
 * @param sentence what it is, without patient data
 */
public record Finding(boolean blocks, int number, String sentence) implements Comparable<Finding> {

  /** Worst first, then in the order of the files. */
  @Override
  public int compareTo(Finding other) {
    int worst = Boolean.compare(other.blocks, blocks);
    return worst != 0 ? worst : Integer.compare(number, other.number);
  }
}
