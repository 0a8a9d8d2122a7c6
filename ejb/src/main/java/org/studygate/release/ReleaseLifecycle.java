package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.workflow.GivenUp;

/** The one door through which a release changes its state; its row is locked meanwhile. */
@ApplicationScoped
@Named("releaseLifecycle")
@Transactional
public class ReleaseLifecycle {

  @Inject private ReleaseStore store;
  @Inject private ReleaseAudit audit;

  private final Clock clock = Clock.systemUTC();

  protected ReleaseLifecycle() {}

  ReleaseLifecycle(ReleaseStore store, ReleaseAudit audit) {
    this.store = store;
    this.audit = audit;
  }

  /**
   * For the process, which knows plain words only. Entering where it stands changes nothing.
   *
   * @param state name of a {@link ReleaseState}
   * @throws WrongReleaseStateException when the release has come to an end already
   */
  public void enter(String releaseKey, String state) {
    Release release = store.requireLocked(releaseKey);
    ReleaseState next = ReleaseState.valueOf(state);
    if (release.state() == next) {
      return;
    }
    if (release.state().ended()) {
      throw new WrongReleaseStateException(release.state());
    }
    release.moveTo(next, null, clock.instant());
  }

  /** Notes that a step failed for good, in the transaction of the incident. */
  void givenUp(@Observes GivenUp failed) {
    Release release = store.lock(failed.releaseKey()).orElse(null);
    if (release != null && !release.state().ended()) {
      release.moveTo(ReleaseState.FAILED, failed.reason(), clock.instant());
      audit.record(AuditAction.RELEASE_FAILED, release, Map.of("reason", failed.reason()));
    }
  }
}
