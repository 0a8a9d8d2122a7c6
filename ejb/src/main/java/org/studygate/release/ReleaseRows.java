package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.studygate.audit.AuditAction;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.study.SopInstance;
import org.studygate.workflow.StepFailedException;

/** The transactions of the steps: what a step leads to, together with the note that it is done. */
@ApplicationScoped
@Transactional
public class ReleaseRows {

  private static final Finding UNCERTAIN_FACE =
      new Finding(
          Finding.Severity.MARK,
          "face-uncertain",
          "A face may be visible that was not found with confidence. Look at the pictures.",
          null,
          null);

  @Inject private ReleaseStore store;
  @Inject private ReleaseAudit audit;
  @Inject private ReleaseViews views;

  private final Clock clock = Clock.systemUTC();

  protected ReleaseRows() {}

  ReleaseRows(ReleaseStore store, ReleaseAudit audit, ReleaseViews views) {
    this.store = store;
    this.audit = audit;
    this.views = views;
  }

  /** What a step needs to know of a study. */
  record Loaded(Release release, ReleaseStudy study, List<ReleaseInstance> instances) {}

  /** Something that leaves: an instance of a study. */
  record Leaving(
      int study, int series, Long instanceId, String fileName, String fileDigest, boolean sent) {}

  int collect(String releaseKey) {
    Release release = store.requireLocked(releaseKey);
    List<ReleaseStudy> studies = store.studies(release);
    for (ReleaseStudy study : studies) {
      if (!study.step().reached(StudyStep.COLLECTED)) {
        list(study);
        study.reach(StudyStep.COLLECTED);
      }
    }
    return studies.size();
  }

  private void list(ReleaseStudy study) {
    Long series = null;
    int number = 0;
    for (SopInstance instance : store.archived(study)) {
      if (!instance.series().id().equals(series)) {
        series = instance.series().id();
        number++;
      }
      store.add(new ReleaseInstance(study, number, instance));
    }
  }

  Loaded load(String releaseKey, int number) {
    ReleaseStudy study = store.study(releaseKey, number);
    return new Loaded(study.release(), study, store.instances(study));
  }

  /** Keeps what the face model said of a study; what is not certain is marked for the steward. */
  void surveyed(String releaseKey, int number, FaceSurvey.Said said) {
    ReleaseStudy study = lock(releaseKey, number);
    if (said != null) {
      study.face(said.answer().name(), said.confidence());
      if (said.answer() == Answer.UNCERTAIN || said.answer() == Answer.PARTIAL_HEAD) {
        add(study, List.of(UNCERTAIN_FACE));
      }
    }
    study.reach(StudyStep.SURVEYED);
  }

  /** Keeps what the de-identification of a study led to. */
  void deidentified(String releaseKey, int number, Preparation.Result result, Digests digests) {
    ReleaseStudy study = lock(releaseKey, number);
    Map<String, Preparation.Outcome> outcomes =
        result.outcomes().stream()
            .collect(
                Collectors.toMap(Preparation.Outcome::sopUid, Function.identity(), (a, b) -> a));
    for (ReleaseInstance instance : store.instances(study)) {
      Preparation.Outcome outcome = outcomes.get(instance.sopUid().value());
      if (outcome == null) {
        instance.holdBack("It could not be processed.");
      } else if (outcome.file() == null) {
        instance.holdBack(outcome.reason());
      } else {
        instance.ready(outcome.file(), digests.of(outcome.file()));
      }
    }
    add(study, result.findings());
    study.reach(StudyStep.DEIDENTIFIED);
    audit.record(AuditAction.RELEASE_PREPARED, study, Map.of());
  }

  /** Keeps what the check of a study found: a bad instance is held back, never dropped. */
  void checked(String releaseKey, int number, Preparation.Result result) {
    ReleaseStudy study = lock(releaseKey, number);
    Set<String> bad =
        result.findings().stream()
            .filter(f -> f.severity() == Finding.Severity.BLOCK && f.sopUid() != null)
            .map(Finding::sopUid)
            .collect(Collectors.toSet());
    boolean wholeStudy =
        result.findings().stream()
            .anyMatch(f -> f.severity() == Finding.Severity.BLOCK && f.sopUid() == null);
    Map<String, String> reasons =
        result.outcomes().stream()
            .filter(outcome -> outcome.reason() != null)
            .collect(
                Collectors.toMap(
                    Preparation.Outcome::sopUid, Preparation.Outcome::reason, (a, b) -> a));
    for (ReleaseInstance instance : store.instances(study)) {
      String uid = instance.sopUid().value();
      if (instance.state() == InstanceState.READY
          && (wholeStudy || bad.contains(uid) || reasons.containsKey(uid))) {
        instance.holdBack(
            reasons.getOrDefault(uid, "The check of the result found something in it."));
      }
    }
    add(study, result.findings());
    study.reach(StudyStep.CHECKED);
  }

  private void add(ReleaseStudy study, List<Finding> findings) {
    for (Finding finding : findings) {
      store.add(new ReleaseFinding(study, finding));
      if (finding.severity() == Finding.Severity.MARK) {
        study.mark();
      }
    }
  }

  private ReleaseStudy lock(String releaseKey, int number) {
    Release release = store.requireLocked(releaseKey);
    if (release.state().ended()) {
      throw new WrongReleaseStateException(release.state());
    }
    return store.study(releaseKey, number);
  }

  ReleaseView view(String releaseKey) {
    return views.of(store.require(releaseKey));
  }

  DestinationType destination(String releaseKey) {
    return store.require(releaseKey).destination();
  }

  Instant expiresAt(String releaseKey) {
    return store.require(releaseKey).expiresAt();
  }

  /**
   * What leaves, after a look whether it is what was approved.
   *
   * @throws StepFailedException when it was not
   */
  List<Leaving> approved(String releaseKey) {
    Release release = store.requireLocked(releaseKey);
    List<ReleaseStudy> studies = store.studies(release);
    if (release.approvedBy() == null
        || release.approvedBy().equals(release.requester())
        || release.state().ended()
        || !Approval.digest(release, studies, store).equals(release.approvedDigest())) {
      throw new StepFailedException("No steward has approved what would leave now.");
    }
    return studies.stream()
        .filter(ReleaseStudy::leaves)
        .flatMap(study -> store.instances(study).stream())
        .filter(instance -> instance.state() == InstanceState.READY)
        .map(
            instance ->
                new Leaving(
                    instance.study().number(),
                    instance.series(),
                    instance.id(),
                    instance.fileName(),
                    instance.fileDigest(),
                    instance.sentAt() != null))
        .toList();
  }

  ReleaseView.Pack packed(String releaseKey, long size, String digest, Duration available) {
    Release release = store.requireLocked(releaseKey);
    if (release.state().ended()) {
      throw new WrongReleaseStateException(release.state());
    }
    Instant now = clock.instant();
    release.available(now, now.plus(available), size, digest);
    audit.record(AuditAction.RELEASE_PACKED, release, Map.of("sha256", digest));
    return new ReleaseView.Pack(size, digest, now, release.expiresAt(), release.downloads());
  }

  boolean isPacked(String releaseKey) {
    return store.require(releaseKey).packageDigest() != null;
  }

  /** Between two objects: it may have been taken back meanwhile. */
  void requireApproved(String releaseKey) {
    Release release = store.require(releaseKey);
    if (release.state().ended() || release.approvedBy() == null) {
      throw new WrongReleaseStateException(release.state());
    }
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void sent(Long instanceId) {
    store.instance(instanceId).sent(clock.instant());
  }

  void allSent(String releaseKey, String destination) {
    Release release = store.requireLocked(releaseKey);
    if (release.state().ended()) {
      throw new WrongReleaseStateException(release.state());
    }
    release.moveTo(ReleaseState.SENT, null, clock.instant());
    audit.record(AuditAction.RELEASE_SENT, release, Map.of("destination", destination));
  }

  void expire(String releaseKey) {
    Release release = store.requireLocked(releaseKey);
    if (!release.state().ended()) {
      release.moveTo(ReleaseState.EXPIRED, null, clock.instant());
      audit.record(AuditAction.RELEASE_EXPIRED, release, Map.of());
    }
  }

  void requireEnded(String releaseKey) {
    Release release = store.require(releaseKey);
    if (!release.state().ended()) {
      throw new WrongReleaseStateException(release.state());
    }
  }

  void cleared(String releaseKey) {
    store.requireLocked(releaseKey).cleared(clock.instant());
  }

  /** The releases whose files may still lie there although they have ended. */
  boolean isOver(String releaseKey) {
    return store.find(releaseKey).map(release -> release.state().ended()).orElse(false);
  }
}
