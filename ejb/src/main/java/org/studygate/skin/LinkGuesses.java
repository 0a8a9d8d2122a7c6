package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;
import org.studygate.settings.Settings;

/**
 * Counts links that are none by the address they come from, and locks the address for a while after
 * too many. The count stands in the database, so it holds for all nodes and survives a restart.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LinkGuesses {

  /** From all addresses together, so that guessing does not fill the database. */
  private static final int WRITTEN_PER_MINUTE = 60;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private AuditTrail audit;
  @Inject private Settings settings;

  private Clock clock = Clock.systemUTC();

  protected LinkGuesses() {}

  LinkGuesses(EntityManager entityManager, AuditTrail audit, Settings settings, Clock clock) {
    this.entityManager = entityManager;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether nothing opens for that address now, the right link included. */
  boolean locked(String address) {
    return entityManager
            .createQuery(
                "select count(m) from LinkMiss m"
                    + " where m.missedAt > :since and m.address = :address",
                Long.class)
            .setParameter("since", clock.instant().minus(lockout()))
            .setParameter("address", address)
            .getSingleResult()
        >= most();
  }

  void missed(String address) {
    Instant now = clock.instant();
    long lately =
        entityManager
            .createQuery("select count(m) from LinkMiss m where m.missedAt > :since", Long.class)
            .setParameter("since", now.minus(Duration.ofMinutes(1)))
            .getSingleResult();
    if (lately < WRITTEN_PER_MINUTE) {
      entityManager.persist(new LinkMiss(address, now));
      audit.recordStranger(
          PhotoLinks.STRANGER,
          AuditAction.PHOTO_LINK_REFUSED,
          AuditOutcome.REFUSED,
          null,
          Map.of("reason", LinkRefusedException.Reason.UNKNOWN.name()));
    }
  }

  /** What is older locks nobody. */
  int forgetOld() {
    return entityManager
        .createQuery("delete from LinkMiss m where m.missedAt < :then")
        .setParameter("then", clock.instant().minus(lockout()))
        .executeUpdate();
  }

  private int most() {
    return settings.number("STUDYGATE_LOGIN_ATTEMPTS", 1, 1000);
  }

  private Duration lockout() {
    return Duration.ofMinutes(settings.number("STUDYGATE_LOGIN_LOCKOUT_MINUTES", 1, 100_000));
  }
}
