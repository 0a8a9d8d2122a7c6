package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.studygate.audit.AuditAction;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;

/**
 * A data steward's word on a release. The process calls it in the transaction that completes the
 * steward's task, whoever completes it and through whatever address: Tasklist, its REST interface
 * or the engine's own. Without it no approval stands in the table, and without that nothing leaves.
 */
@ApplicationScoped
@Named("releaseDecision")
public class ReleaseDecision {

  private static final int MAX_REASON = 1000;

  @Inject private ReleaseStore store;
  @Inject private OtherReleases others;
  @Inject private ReleaseAudit audit;
  @Inject private Caller caller;

  private final Clock clock = Clock.systemUTC();

  protected ReleaseDecision() {}

  ReleaseDecision(ReleaseStore store, OtherReleases others, ReleaseAudit audit, Caller caller) {
    this.store = store;
    this.others = others;
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * Takes a decision.
   *
   * @param decision {@code approve}, {@code refuse} or {@code question}
   * @param reason why, or the question; may be missing for an approval
   * @param revision of what the steward saw
   * @param confirmed numbers of the marked studies that are released too, with commas; may be
   *     missing
   * @return the decision in capitals, for the process
   * @throws InvalidDecisionException when the caller is no steward or made the request, or
   *     something is missing
   */
  @Transactional
  public String take(
      String releaseKey, Object decision, Object reason, Object revision, Object confirmed) {
    Release release = store.requireLocked(releaseKey);
    requireSteward(release);
    Decision taken = Decision.of(decision);
    String words = reason == null ? "" : reason.toString().strip();
    require(
        release.state() == ReleaseState.DECIDING,
        "the release is not with the steward at the moment");
    require(
        String.valueOf(release.revision()).equals(String.valueOf(revision)),
        "this is not what is to be decided any more; open the task again");
    require(words.length() <= MAX_REASON, "the text is longer than 1000 characters");
    Instant now = clock.instant();
    switch (taken) {
      case APPROVE -> approve(release, numbers(confirmed), words, now);
      case REFUSE -> {
        require(!words.isEmpty(), "a refusal needs a reason");
        say(release, TalkKind.REFUSED, words, now);
        audit.record(AuditAction.RELEASE_REFUSED, release, Map.of("reason", words));
      }
      case QUESTION -> {
        require(!words.isEmpty(), "write the question");
        say(release, TalkKind.QUESTION, words, now);
        audit.record(AuditAction.RELEASE_QUESTIONED, release, Map.of());
      }
    }
    return taken.name();
  }

  private void requireSteward(Release release) {
    if (!caller.roles().contains(Role.STEWARD)) {
      audit.recordRefused(AuditAction.RELEASE_APPROVED, release, "no steward");
      throw new InvalidDecisionException("only a data steward decides on a release");
    }
    if (caller.name().equals(release.requester())) {
      audit.recordRefused(AuditAction.RELEASE_APPROVED, release, "own request");
      throw new InvalidDecisionException("another steward has to decide: this request is your own");
    }
  }

  private void approve(Release release, Set<Integer> confirmed, String words, Instant now) {
    List<ReleaseStudy> studies = store.studies(release);
    markTogether(release, studies, confirmed);
    studies.forEach(study -> study.confirm(study.marked() && confirmed.contains(study.number())));
    boolean anything =
        studies.stream()
            .filter(ReleaseStudy::leaves)
            .flatMap(study -> store.instances(study).stream())
            .anyMatch(instance -> instance.state() == InstanceState.READY);
    require(anything, "nothing would leave: everything is held back or not confirmed");
    release.approve(caller.name(), Approval.digest(release, studies, store), now);
    say(release, TalkKind.APPROVED, words, now);
    audit.record(AuditAction.RELEASE_APPROVED, release, Map.of("digest", release.approvedDigest()));
  }

  /** Nobody gets the parts of a face one after the other. */
  private void markTogether(Release release, List<ReleaseStudy> studies, Set<Integer> confirmed) {
    store.lockPatients(release);
    List<OtherReleases.Other> besides = others.besides(release);
    for (OtherReleases.Other other : besides) {
      require(
          !other.sameRecipient() || !confirmed.contains(other.study()),
          "study %d cannot leave: the release %s to the same recipient keeps other parts of this face"
              .formatted(other.study(), other.release().key()));
    }
    Set<Integer> numbers = others.studies(besides);
    studies.stream().filter(s -> numbers.contains(s.number())).forEach(ReleaseStudy::mark);
  }

  private void say(Release release, TalkKind kind, String words, Instant now) {
    store.add(new ReleaseTalk(release, kind, caller.name(), now, words.isEmpty() ? null : words));
  }

  private static Set<Integer> numbers(Object confirmed) {
    try {
      return Arrays.stream((confirmed == null ? "" : confirmed.toString()).split(","))
          .map(String::strip)
          .filter(number -> !number.isEmpty())
          .map(Integer::valueOf)
          .collect(Collectors.toSet());
    } catch (NumberFormatException noNumber) {
      throw new InvalidDecisionException("the confirmed studies are not numbers");
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new InvalidDecisionException(otherwise);
    }
  }
}
