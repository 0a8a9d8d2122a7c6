package org.studygate.deid.pixeltext;

import java.util.List;

/**
 * What was found in the pixels of one object.
 *
 * @param erase regions that must not leave
 * @param kept marks and scales that stay because the options ask for it
 * @param uncertain regions that may be text: they are erased too when the options say so, and a
 *     steward sees them marked
 */
public record TextFindings(
    List<TextRegion> erase, List<TextRegion> kept, List<TextRegion> uncertain) {

  public TextFindings {
    erase = List.copyOf(erase);
    kept = List.copyOf(kept);
    uncertain = List.copyOf(uncertain);
  }

  /** Whether a steward must look. */
  public boolean needsEyes() {
    return !uncertain.isEmpty();
  }
}
