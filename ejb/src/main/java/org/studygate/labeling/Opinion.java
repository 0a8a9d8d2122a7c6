package org.studygate.labeling;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.studygate.models.skin.PhotoFault;

/**
 * What a doctor says of a photo.
 *
 * @param reasons why it cannot be used, in the order of {@link PhotoFault}; empty when it can
 */
public record Opinion(boolean usable, Set<PhotoFault> reasons) {

  /** The photo can be used. */
  public static final Opinion USABLE = new Opinion(true, Set.of());

  /**
   * @throws InvalidLabelException when "usable" comes with reasons, or "unusable" without
   */
  public Opinion {
    if (usable != reasons.isEmpty()) {
      throw new InvalidLabelException(
          usable
              ? "a usable photo has no reasons"
              : "a photo that cannot be used needs one reason or more");
    }
    EnumSet<PhotoFault> sorted = EnumSet.noneOf(PhotoFault.class);
    sorted.addAll(reasons);
    reasons = java.util.Collections.unmodifiableSet(sorted);
  }

  public static Opinion unusable(PhotoFault... reasons) {
    return new Opinion(false, Set.copyOf(Arrays.asList(reasons)));
  }

  /**
   * By the reasons' labels.
   *
   * @throws InvalidLabelException when a label is unknown, or both do not fit
   */
  public static Opinion of(boolean usable, Collection<String> labels) {
    EnumSet<PhotoFault> reasons = EnumSet.noneOf(PhotoFault.class);
    for (String label : labels) {
      reasons.add(
          PhotoFault.of(label)
              .orElseThrow(() -> new InvalidLabelException("reasons has an unknown reason")));
    }
    return new Opinion(usable, reasons);
  }

  /** As a column has it; null means no reasons. */
  static Opinion ofColumns(boolean usable, String reasons) {
    return of(usable, reasons == null ? List.of() : List.of(reasons.split(",")));
  }

  /** For a column; null for no reasons. */
  String reasonsColumn() {
    return reasons.isEmpty() ? null : String.join(",", labels());
  }

  public List<String> labels() {
    return reasons.stream().map(PhotoFault::label).collect(Collectors.toList());
  }
}
