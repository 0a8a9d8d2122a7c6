package org.studygate.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.Caller;
import org.studygate.identity.WeakPasswordException.Reason;

/** What everyone does with the account they are signed in with. */
@Stateless
@PermitAll
public class OwnAccount {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private SignIns signIns;

  public OwnAccount() {}

  OwnAccount(EntityManager entityManager, AuditTrail audit, Caller caller, SignIns signIns) {
    this.entityManager = entityManager;
    this.audit = audit;
    this.caller = caller;
    this.signIns = signIns;
  }

  /** Empty for whoever signed in elsewhere (OpenID Connect) and has no account here. */
  public Optional<AccountView> get() {
    return Optional.ofNullable(entityManager.find(Account.class, caller.name())).map(Account::view);
  }

  /**
   * @throws WrongPasswordException when {@code present} is wrong
   * @throws WeakPasswordException when {@code next} is not good enough
   * @throws UnknownAccountException when the caller has no account here
   */
  public void changePassword(String present, String next) {
    Account account =
        entityManager.find(Account.class, caller.name(), LockModeType.PESSIMISTIC_WRITE);
    if (account == null || account.externalId() != null) {
      throw new UnknownAccountException();
    }
    if (account.isLocked(Instant.now()) || !PasswordHash.matches(present, account.passwordHash())) {
      signIns.failed(new SignIn(caller.name(), caller.address().orElse(null), SignIn.Method.FORM));
      throw new WrongPasswordException();
    }
    if (present.equals(next)) {
      throw new WeakPasswordException(Reason.UNCHANGED);
    }
    PasswordPolicy.check(account.username(), next);
    account.password(PasswordHash.of(next), false, Instant.now());
    audit.record(AuditAction.PASSWORD_CHANGED, "account", account.username(), Map.of());
  }

  /** The language of the pages for the caller, BCP 47; null for the browser's. */
  public void chooseLocale(String locale) {
    Account account = entityManager.find(Account.class, caller.name());
    if (account != null) {
      AccountView view = account.view();
      account.describe(view.displayName(), view.email(), locale);
    }
  }
}
