package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Puts together what is shown of a release. */
@ApplicationScoped
class ReleaseViews {

  @Inject private ReleaseStore store;

  protected ReleaseViews() {}

  ReleaseViews(ReleaseStore store) {
    this.store = store;
  }

  ReleaseView of(Release release) {
    List<ReleaseStudy> studies = store.studies(release);
    List<Object[]> tally = store.tally(release);
    return new ReleaseView(
        release.key(),
        release.requester(),
        release.requestedAt(),
        release.state(),
        release.stateSince(),
        release.stateReason(),
        release.purpose(),
        release.recipient(),
        release.keptParts(),
        release.faceMethod(),
        release.profileOptions(),
        release.outputs(),
        release.destination(),
        release.destinationName(),
        release.revision(),
        release.approvedBy(),
        release.approvedAt(),
        counts(release, studies, tally),
        held(studies, tally),
        store.talk(release).stream().map(ReleaseTalk::view).toList(),
        pack(release));
  }

  private ReleaseView.Counts counts(
      Release release, List<ReleaseStudy> studies, List<Object[]> tally) {
    List<Long> findings = new ArrayList<>(List.of(0L, 0L, 0L));
    store.findingCounts(release).forEach(row -> findings.set((Integer) row[0], (Long) row[1]));
    return new ReleaseView.Counts(
        studies.size(),
        (int) studies.stream().filter(s -> s.step() == StudyStep.CHECKED).count(),
        (int) studies.stream().filter(ReleaseStudy::marked).count(),
        tally.stream().mapToLong(row -> (Long) row[3]).sum(),
        sum(tally, InstanceState.READY),
        sum(tally, InstanceState.HELD_BACK),
        tally.stream().mapToLong(row -> (Long) row[4]).sum(),
        List.copyOf(findings));
  }

  private static long sum(List<Object[]> tally, InstanceState state) {
    return tally.stream().filter(row -> row[1] == state).mapToLong(row -> (Long) row[3]).sum();
  }

  /** Besides single instances also the studies that the steward did not let go. */
  private static List<ReleaseView.Held> held(List<ReleaseStudy> studies, List<Object[]> tally) {
    List<ReleaseView.Held> held = new ArrayList<>();
    for (Object[] row : tally) {
      if (row[1] == InstanceState.HELD_BACK) {
        held.add(new ReleaseView.Held((Integer) row[0], (String) row[2], (Long) row[3]));
      }
    }
    for (ReleaseStudy study : studies) {
      if (study.release().approvedBy() != null && study.marked() && !study.confirmed()) {
        long ready =
            tally.stream()
                .filter(row -> row[0].equals(study.number()) && row[1] == InstanceState.READY)
                .mapToLong(row -> (Long) row[3])
                .sum();
        held.add(
            new ReleaseView.Held(study.number(), "The steward did not release this study.", ready));
      }
    }
    return held;
  }

  private static ReleaseView.Pack pack(Release release) {
    return release.packageDigest() == null
        ? null
        : new ReleaseView.Pack(
            release.packageSize(),
            release.packageDigest(),
            release.availableAt(),
            release.expiresAt(),
            release.downloads());
  }
}
