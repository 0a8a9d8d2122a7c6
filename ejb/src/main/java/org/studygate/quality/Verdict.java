package org.studygate.quality;

import java.util.Collection;
import java.util.Comparator;

/** What the quality gate says, better before worse. */
public enum Verdict {
  /** Good enough to be read. */
  PASS,
  /** A person decides. */
  REVIEW,
  /** Not usable. */
  REJECT;

  /** The worst of all; {@link #PASS} when there is none. */
  static Verdict worst(Collection<Verdict> verdicts) {
    return verdicts.stream().max(Comparator.naturalOrder()).orElse(PASS);
  }
}
