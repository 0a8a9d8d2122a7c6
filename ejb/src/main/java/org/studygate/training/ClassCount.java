package org.studygate.training;

/**
 * How many photos of a class a round has. The classes are {@code usable}, {@code unusable}, and the
 * reasons, of which a photo may have several.
 *
 * @param learn photos that it is learnt from
 * @param choose photos by which the best state is chosen
 * @param heldBack photos of patients that are only measured on
 */
public record ClassCount(String label, int learn, int choose, int heldBack) {

  public static final String UNUSABLE = "unusable";

  public int all() {
    return learn + choose + heldBack;
  }
}
