package org.studygate.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;
import org.studygate.settings.Settings;

/**
 * Counts failed sign-ins of an account and locks it for a while after too many in a row. The count
 * stands in the database, so it holds for all nodes and survives a restart; a locked account is not
 * in the view {@code ACCOUNT_LOGIN}, which the server's realm reads.
 */
@ApplicationScoped
class SignIns {

  /** A machine signs in at every request: its sign-ins are written down once in this time. */
  private static final Duration ONE_VISIT = Duration.ofMinutes(10);

  /** So that guessing names does not fill the database. */
  private static final int UNKNOWN_PER_MINUTE = 60;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private AuditTrail audit;
  @Inject private Settings settings;

  private final Clock clock;
  private final PerMinute unknown;

  SignIns() {
    this.clock = Clock.systemUTC();
    this.unknown = new PerMinute(UNKNOWN_PER_MINUTE, clock);
  }

  SignIns(EntityManager entityManager, AuditTrail audit, Settings settings, Clock clock) {
    this.entityManager = entityManager;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.unknown = new PerMinute(UNKNOWN_PER_MINUTE, clock);
  }

  /** In the caller's transaction. Answers how many have failed in a row: none. */
  int succeeded(SignIn signIn) {
    Instant now = clock.instant();
    Account account = entityManager.find(Account.class, signIn.user());
    if (account == null || goesOn(account, signIn, now)) {
      return 0;
    }
    entityManager.refresh(account, LockModeType.PESSIMISTIC_WRITE);
    account.signedIn(now);
    record(signIn, AuditAction.LOGGED_IN, AuditOutcome.SUCCESS);
    return 0;
  }

  /** In the caller's transaction. Answers how many have failed in a row. */
  int failed(SignIn signIn) {
    Account account =
        entityManager.find(Account.class, signIn.user(), LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      failedForNobody(signIn);
      return 0;
    }
    if (!account.isLocked(clock.instant()) && !account.view().disabled()) {
      failedFor(account, signIn);
    }
    return account.view().failedCount();
  }

  /** In the caller's transaction. Answers how many have failed in a row: none. */
  int left(SignIn signIn) {
    record(signIn, AuditAction.LOGGED_OUT, AuditOutcome.SUCCESS);
    return 0;
  }

  private void failedFor(Account account, SignIn signIn) {
    boolean locked =
        account.failed(
            settings.number("STUDYGATE_LOGIN_ATTEMPTS", 1, 1000),
            Duration.ofMinutes(settings.number("STUDYGATE_LOGIN_LOCKOUT_MINUTES", 1, 100_000)),
            clock.instant());
    record(signIn, AuditAction.LOGIN_FAILED, AuditOutcome.REFUSED);
    if (locked) {
      record(signIn, AuditAction.ACCOUNT_LOCKED, AuditOutcome.SUCCESS);
    }
  }

  /** The name is not written down: people type their password into the wrong field. */
  private void failedForNobody(SignIn signIn) {
    if (unknown.allows()) {
      record(
          new SignIn("unknown", signIn.address(), signIn.method()),
          AuditAction.LOGIN_FAILED,
          AuditOutcome.REFUSED);
    }
  }

  private static boolean goesOn(Account account, SignIn signIn, Instant now) {
    Instant last = account.view().lastLoginAt();
    return signIn.method() == SignIn.Method.BASIC
        && account.externalId() == null
        && !account.hasFailures()
        && last != null
        && last.plus(ONE_VISIT).isAfter(now);
  }

  private void record(SignIn signIn, AuditAction action, AuditOutcome outcome) {
    audit.recordSignIn(signIn.user(), signIn.address(), action, outcome, signIn.method().name());
  }
}
