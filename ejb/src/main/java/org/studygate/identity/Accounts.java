package org.studygate.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.identity.InvalidAccountException.Reason;

/** What administrators do with accounts. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class Accounts {

  private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private AuditTrail audit;

  public Accounts() {}

  Accounts(EntityManager entityManager, AuditTrail audit) {
    this.entityManager = entityManager;
    this.audit = audit;
  }

  /** All accounts by user name. */
  public List<AccountView> all() {
    return entityManager
        .createQuery("select a from Account a order by a.username", Account.class)
        .getResultStream()
        .map(Account::view)
        .toList();
  }

  /** How an account is to be called by people; also for those who are no administrators. */
  @PermitAll
  public Optional<String> nameOf(String username) {
    return Optional.ofNullable(entityManager.find(Account.class, username))
        .map(account -> account.view().name());
  }

  /** Where and in which language the owner of an account is written to; empty without address. */
  @PermitAll
  public Optional<Contact> contactOf(String username) {
    return Optional.ofNullable(entityManager.find(Account.class, username))
        .map(Account::view)
        .filter(account -> account.email() != null && !account.email().isBlank())
        .map(account -> new Contact(account.email(), account.locale()));
  }

  /**
   * @return the first password
   * @throws InvalidAccountException when the name or the roles are not possible
   */
  public NewPassword create(
      String username, String displayName, String email, String locale, Set<String> roles) {
    if (!isPossible(username)) {
      throw new InvalidAccountException(Reason.USER_NAME);
    }
    if (entityManager.find(Account.class, username) != null) {
      throw new InvalidAccountException(Reason.EXISTS);
    }
    requireRoles(roles);
    NewPassword password = NewPassword.random();
    Account account =
        new Account(username, PasswordHash.of(password.reveal()), roles, Instant.now());
    account.password(account.passwordHash(), true, Instant.now());
    describe(account, displayName, email, locale);
    entityManager.persist(account);
    record(AuditAction.ACCOUNT_CREATED, username, Map.of("roles", String.join(",", roles)));
    return password;
  }

  public void describe(String username, String displayName, String email, String locale) {
    describe(locked(username), displayName, email, locale);
    record(AuditAction.ACCOUNT_CHANGED, username, Map.of());
  }

  /**
   * @throws InvalidAccountException when none or an unknown role is given, or the last
   *     administrator would lose that role
   */
  public void setRoles(String username, Set<String> roles) {
    requireRoles(roles);
    Account account = locked(username);
    if (!roles.contains(Role.ADMIN)) {
      requireAnotherAdmin(account);
    }
    account.roles(roles);
    record(AuditAction.ROLES_CHANGED, username, Map.of("roles", String.join(",", roles)));
  }

  /**
   * @throws InvalidAccountException when it is the last administrator's
   */
  public void disable(String username) {
    Account account = locked(username);
    requireAnotherAdmin(account);
    account.disable();
    record(AuditAction.ACCOUNT_DISABLED, username, Map.of());
  }

  public void enable(String username) {
    locked(username).enable();
    record(AuditAction.ACCOUNT_CHANGED, username, Map.of("disabled", "false"));
  }

  public void unlock(String username) {
    locked(username).unlock();
    record(AuditAction.ACCOUNT_UNLOCKED, username, Map.of());
  }

  /** Gives the account a password that its owner must change. */
  public NewPassword resetPassword(String username) {
    Account account = locked(username);
    if (account.externalId() != null) {
      throw new InvalidAccountException(Reason.EXTERNAL);
    }
    NewPassword password = NewPassword.random();
    account.password(PasswordHash.of(password.reveal()), true, Instant.now());
    record(AuditAction.PASSWORD_RESET, username, Map.of());
    return password;
  }

  static boolean isPossible(String username) {
    return USER_NAME.matcher(username).matches();
  }

  private Account locked(String username) {
    Account account = entityManager.find(Account.class, username, LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      throw new UnknownAccountException();
    }
    return account;
  }

  private static void describe(Account account, String displayName, String email, String locale) {
    if (longer(displayName, 200) || longer(email, 200) || longer(locale, 16)) {
      throw new InvalidAccountException(Reason.TOO_LONG);
    }
    account.describe(displayName, email, locale);
  }

  private static boolean longer(String text, int length) {
    return text != null && text.length() > length;
  }

  private static void requireRoles(Set<String> roles) {
    if (roles.isEmpty()) {
      throw new InvalidAccountException(Reason.NO_ROLE);
    }
    if (!Role.ALL.containsAll(roles)) {
      throw new InvalidAccountException(Reason.UNKNOWN_ROLE);
    }
  }

  /** Locks the other administrators, so that two cannot take each other away at once. */
  private void requireAnotherAdmin(Account account) {
    List<Account> admins =
        entityManager
            .createQuery(
                "select a from Account a where a.disabled = false and :admin member of a.roles"
                    + " order by a.username",
                Account.class)
            .setParameter("admin", Role.ADMIN)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    if (admins.contains(account) && admins.size() == 1) {
      throw new InvalidAccountException(Reason.LAST_ADMIN);
    }
  }

  private void record(AuditAction action, String username, Map<String, String> details) {
    audit.record(action, "account", username, details);
  }
}
