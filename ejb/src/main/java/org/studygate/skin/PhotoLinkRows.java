package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;
import org.studygate.skin.LinkRefusedException.Reason;

/** What is written about links, each change in one transaction together with its audit record. */
@ApplicationScoped
@Transactional
public class PhotoLinkRows {

  @Inject private PhotoLinkStore store;
  @Inject private AuditTrail audit;

  private Clock clock = Clock.systemUTC();

  protected PhotoLinkRows() {}

  PhotoLinkRows(PhotoLinkStore store, AuditTrail audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  PhotoLinkView create(PhotoLinkOrder order, String token, String by) {
    Instant now = clock.instant();
    PhotoLink link = new PhotoLink(UUID.randomUUID().toString(), LinkToken.digest(token), by, now);
    link.allow(order, now.plus(Duration.ofHours(order.hours())));
    store.add(link);
    record(AuditAction.PHOTO_LINK_CREATED, link);
    return link.view(now);
  }

  List<PhotoLinkView> list(String by, int first, int max) {
    Instant now = clock.instant();
    return store.list(by, first, max).stream().map(link -> link.view(now)).toList();
  }

  /**
   * @param by null: whoever made it
   */
  boolean revoke(String key, String by) {
    Optional<PhotoLink> found =
        store.lock(key).filter(link -> by == null || link.createdBy().equals(by));
    found.ifPresent(
        link -> {
          link.revoke(clock.instant());
          record(AuditAction.PHOTO_LINK_REVOKED, link);
        });
    return found.isPresent();
  }

  /** Why somebody comes with a link. */
  enum Visit {
    /** The first look, which is recorded. */
    OPEN,
    SEND,
    /** Waiting for a verdict, which is not counted as a try. */
    ASK
  }

  /** A link that somebody came with; detached, and why it opens nothing, or null. */
  record Entry(PhotoLink link, Reason refused) {}

  /** The link of a token; empty where there is none. */
  Optional<Entry> enter(String token, Visit visit) {
    return store.lockByToken(LinkToken.digest(token)).map(link -> enter(link, visit));
  }

  private Entry enter(PhotoLink link, Visit visit) {
    Instant now = clock.instant();
    PhotoLink.Tries tries = visit == Visit.ASK ? PhotoLink.Tries.FEW : link.tryAgain(now);
    Reason refused =
        link.over(now) ? Reason.OVER : tries == PhotoLink.Tries.FEW ? null : Reason.TOO_MANY;
    if (refused != null && tries != PhotoLink.Tries.TOO_MANY) {
      stranger(
          AuditAction.PHOTO_LINK_REFUSED,
          AuditOutcome.REFUSED,
          Map.of("link", link.key(), "reason", refused.name()));
    } else if (refused == null && visit == Visit.OPEN) {
      stranger(AuditAction.PHOTO_LINK_OPENED, AuditOutcome.SUCCESS, Map.of("link", link.key()));
    }
    return new Entry(link, refused);
  }

  int deleteUnused(Duration overSince) {
    return store.deleteUnused(clock.instant().minus(overSince));
  }

  private void record(AuditAction action, PhotoLink link) {
    audit.record(action, "photo-link", link.key(), Map.of());
  }

  private void stranger(AuditAction action, AuditOutcome outcome, Map<String, String> details) {
    audit.recordStranger(PhotoLinks.STRANGER, action, outcome, null, details);
  }
}
