package org.studygate.deid;

import java.util.List;
import java.util.Map;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.text.KnownPatient;

/** Finds and erases text in the pixels of one object. */
public interface PixelCleaner {

  /** How a sentence for review begins when there is a picture of the spot. */
  String UNCERTAIN = "There may be text in ";

  /**
   * What was done.
   *
   * @param transferSyntax of the data set from now on
   * @param looked whether the pixels could be searched, so that the object may say so
   * @param review what a person should look at; empty when nothing is uncertain
   * @param counts how many regions of which kind
   * @param picture of what is uncertain (PNG), or null; it may show who the patient is
   */
  record Result(
      String transferSyntax,
      boolean looked,
      List<String> review,
      Map<String, Integer> counts,
      byte[] picture) {

    /** Nothing that a picture could show is uncertain. */
    public Result(
        String transferSyntax, boolean looked, List<String> review, Map<String, Integer> counts) {
      this(transferSyntax, looked, review, counts, null);
    }
  }

  /**
   * Changes the pixels of a data set in place.
   *
   * @param original the header before anything was removed from it
   * @throws HeldBackException when the pixels cannot be read
   */
  Result clean(
      Attributes dataset,
      String transferSyntax,
      Attributes original,
      KnownPatient known,
      DeidOptions options)
      throws HeldBackException;

  /**
   * Reads whatever text the pixels of a result still show, for the self-check.
   *
   * @return words, in no promised order; none when the engine cannot read
   */
  default List<String> read(Attributes dataset, String transferSyntax) {
    return List.of();
  }
}
