package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.studygate.release.Finding.Severity;

/**
 * Other releases that have left, or may leave, with other parts of the same patients' faces: put
 * together they show more of a face than any steward has agreed to.
 */
@ApplicationScoped
class OtherReleases {

  @Inject private ReleaseStore store;

  protected OtherReleases() {}

  OtherReleases(ReleaseStore store) {
    this.store = store;
  }

  /**
   * Another release of the same patient.
   *
   * @param study number of the study, in the release that is looked at
   * @param sameRecipient whether both would lie in one hand
   */
  record Other(int study, Release release, boolean sameRecipient) {

    /** For the steward: which release it is, and what follows. */
    Finding finding() {
      String parts = String.join(", ", release.keptParts());
      String text =
          ("The release %s of %s to \"%s\" keeps other parts of this patient's face (%s)."
                  + " Together they show more of it than either. ")
              .formatted(
                  release.key(),
                  release.approvedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                  release.recipient(),
                  parts);
      return sameRecipient
          ? new Finding(
              Severity.BLOCK, "face-together", text + "The study cannot leave.", null, null)
          : new Finding(
              Severity.MARK,
              "face-together",
              text + "Can the recipients put them together?",
              null,
              null);
    }
  }

  /** Those of the same recipient first. */
  List<Other> besides(Release release) {
    List<Other> all = new ArrayList<>();
    for (Object[] row : store.othersOfItsPatients(release)) {
      Release other = (Release) row[1];
      if (hasLeft(other) && showsMoreWith(release, other)) {
        all.add(new Other((Integer) row[0], other, sameRecipient(release, other)));
      }
    }
    return all.stream()
        .sorted((a, b) -> Boolean.compare(b.sameRecipient(), a.sameRecipient()))
        .toList();
  }

  /** What was approved and is over without a download has left nowhere. */
  private static boolean hasLeft(Release other) {
    return !other.state().ended()
        || other.downloads() > 0
        || other.destination() != DestinationType.DOWNLOAD;
  }

  private static boolean showsMoreWith(Release one, Release other) {
    Set<String> a = one.keptParts();
    Set<String> b = other.keptParts();
    return !a.containsAll(b) && !b.containsAll(a);
  }

  private static boolean sameRecipient(Release one, Release other) {
    return plain(one.recipient()).equals(plain(other.recipient()))
        || one.requester().equals(other.requester())
        || one.destinationName() != null && one.destinationName().equals(other.destinationName());
  }

  private static String plain(String recipient) {
    return recipient.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The numbers of the studies that a steward must release one by one because of others. */
  Set<Integer> studies(List<Other> others) {
    Set<Integer> numbers = new TreeSet<>();
    others.forEach(other -> numbers.add(other.study()));
    return numbers;
  }
}
