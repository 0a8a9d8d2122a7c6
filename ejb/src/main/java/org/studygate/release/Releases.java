package org.studygate.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.studygate.audit.AuditAction;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;
import org.studygate.study.Study;
import org.studygate.workflow.ReleaseProcess;

/**
 * What researchers do with releases, and stewards and administrators besides deciding on them. One
 * sees one's own; stewards and administrators see all.
 */
@Stateless
@RolesAllowed({Role.RESEARCHER, Role.STEWARD, Role.ADMIN})
public class Releases {

  private static final int MAX_WORDS = 1000;
  private static final int MOST = 200;

  @Inject private ReleaseStore store;
  @Inject private ReleaseViews views;
  @Inject private ReleaseAudit audit;
  @Inject private OrderCheck check;
  @Inject private ReleaseProcess process;
  @Inject private Caller caller;

  public Releases() {}

  Releases(
      ReleaseStore store,
      ReleaseViews views,
      ReleaseAudit audit,
      OrderCheck check,
      ReleaseProcess process,
      Caller caller) {
    this.store = store;
    this.views = views;
    this.audit = audit;
    this.check = check;
    this.process = process;
    this.caller = caller;
  }

  /**
   * Asks for a release; its process starts in the same transaction.
   *
   * @throws InvalidReleaseException when something is missing or cannot be had
   */
  @RolesAllowed({Role.RESEARCHER, Role.STEWARD})
  public ReleaseView request(ReleaseOrder order) {
    List<Study> studies = check.studiesOf(order);
    Release release =
        new Release(UUID.randomUUID().toString(), caller.name(), Instant.now(), order);
    store.add(release);
    int number = 0;
    for (Study study : studies) {
      store.add(new ReleaseStudy(release, study, ++number));
    }
    store.flush();
    audit.record(AuditAction.RELEASE_REQUESTED, release, Map.of());
    process.begin(release.key());
    return views.of(release);
  }

  /**
   * @throws UnknownReleaseException when there is none that the caller may see
   */
  public ReleaseView find(String key) {
    return views.of(visible(key));
  }

  /**
   * Newest first: the caller's own.
   *
   * @param first how many to leave out
   */
  public List<ReleaseView> mine(int first, int max) {
    return store.list(caller.name(), first, Math.min(max, MOST)).stream().map(views::of).toList();
  }

  /** Newest first: all of them. */
  @RolesAllowed({Role.STEWARD, Role.ADMIN})
  public List<ReleaseView> all(int first, int max) {
    return store.list(null, first, Math.min(max, MOST)).stream().map(views::of).toList();
  }

  /** Whether the caller sees the releases of others. */
  public boolean seesAll() {
    return caller.roles().contains(Role.STEWARD) || caller.roles().contains(Role.ADMIN);
  }

  /** Whether the caller asked for it. */
  public boolean isMine(ReleaseView release) {
    return release.requester().equals(caller.name());
  }

  /**
   * Answers the steward's question; the release goes back to the stewards.
   *
   * @throws UnknownReleaseException when it is not the caller's
   * @throws WrongReleaseStateException when nothing was asked
   */
  public ReleaseView answer(String key, String words) {
    Release release = own(key);
    if (release.state() != ReleaseState.QUESTION) {
      throw new WrongReleaseStateException(release.state());
    }
    if (words == null || words.isBlank() || words.strip().length() > MAX_WORDS) {
      throw new InvalidReleaseException("answer", "write an answer of at most 1000 characters");
    }
    store.add(
        new ReleaseTalk(release, TalkKind.ANSWER, caller.name(), Instant.now(), words.strip()));
    audit.record(AuditAction.RELEASE_ANSWERED, release, Map.of());
    process.answered(key);
    store.flush();
    return views.of(release);
  }

  /**
   * Takes a release back, wherever it stands: nothing of it can be downloaded from this moment on,
   * and its files are deleted soon.
   *
   * @param reason may be empty
   * @throws WrongReleaseStateException when it has come to its end already
   */
  public ReleaseView withdraw(String key, String reason) {
    visible(key);
    Release release = store.requireLocked(key);
    if (release.state().ended()) {
      throw new WrongReleaseStateException(release.state());
    }
    String words = reason == null || reason.isBlank() ? null : reason.strip();
    if (words != null && words.length() > MAX_WORDS) {
      throw new InvalidReleaseException("reason", "the reason is longer than 1000 characters");
    }
    release.moveTo(ReleaseState.WITHDRAWN, null, Instant.now());
    store.add(new ReleaseTalk(release, TalkKind.WITHDRAWN, caller.name(), Instant.now(), words));
    audit.record(AuditAction.RELEASE_WITHDRAWN, release, Map.of());
    store.flush();
    process.withdrawn(key);
    return views.of(release);
  }

  /**
   * Tries the step again that failed for good.
   *
   * @throws WrongReleaseStateException when none did
   */
  @RolesAllowed({Role.STEWARD, Role.ADMIN})
  public ReleaseView retry(String key) {
    Release release = store.requireLocked(key);
    if (release.state() != ReleaseState.FAILED) {
      throw new WrongReleaseStateException(release.state());
    }
    release.moveTo(release.worksAt(), null, Instant.now());
    process.retry(key);
    return views.of(release);
  }

  private Release visible(String key) {
    Release release = store.require(key);
    if (!seesAll() && !release.requester().equals(caller.name())) {
      throw new UnknownReleaseException();
    }
    return release;
  }

  private Release own(String key) {
    Release release = store.requireLocked(key);
    if (!release.requester().equals(caller.name())) {
      throw new UnknownReleaseException();
    }
    return release;
  }
}
