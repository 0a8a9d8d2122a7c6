package org.studygate.labeling;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.studygate.models.skin.PhotoFault;

/** What the doctors agree on; it follows from their labels alone. */
final class Consensus {

  private Consensus() {}

  /**
   * Two who both say "usable", or who both say "unusable" and have reasons in common, agree: on
   * these reasons. Otherwise a third one decides, whose label holds as it is.
   *
   * @param opinions of the first, the second and the third doctor, as far as they are there
   * @return empty while it is not settled
   */
  static Optional<Opinion> of(List<Opinion> opinions) {
    if (opinions.size() < 2) {
      return Optional.empty();
    }
    Optional<Opinion> common = common(opinions.get(0), opinions.get(1));
    return common.isEmpty() && opinions.size() > 2 ? Optional.of(opinions.get(2)) : common;
  }

  private static Optional<Opinion> common(Opinion first, Opinion second) {
    if (first.usable() && second.usable()) {
      return Optional.of(Opinion.USABLE);
    }
    EnumSet<PhotoFault> both = EnumSet.noneOf(PhotoFault.class);
    both.addAll(first.reasons());
    both.retainAll(second.reasons());
    return both.isEmpty() ? Optional.empty() : Optional.of(new Opinion(false, both));
  }
}
