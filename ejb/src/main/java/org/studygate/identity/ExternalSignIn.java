package org.studygate.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.identity.NotAdmittedException.Reason;

/**
 * Lets in whom a provider of identities vouches for. The person gets an account that is kept as the
 * provider says, so that work lists, Tasklist and the audit trail know them, and a ticket: a
 * password that is good once and for a minute. An administrator can disable the account like any
 * other; it has no password of its own.
 */
@Stateless
@PermitAll
public class ExternalSignIn {

  private static final Duration TICKET = Duration.ofMinutes(1);

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private AuditTrail audit;

  public ExternalSignIn() {}

  ExternalSignIn(EntityManager entityManager, AuditTrail audit) {
    this.entityManager = entityManager;
    this.audit = audit;
  }

  /**
   * Call only with what the provider's signature was checked for.
   *
   * @return the ticket
   * @throws NotAdmittedException when the person may not come in
   */
  public NewPassword admit(ExternalPerson person) {
    if (person.roles().isEmpty()) {
      throw new NotAdmittedException(Reason.NO_ROLE);
    }
    if (!Accounts.isPossible(person.username())) {
      throw new NotAdmittedException(Reason.USER_NAME);
    }
    Instant now = Instant.now();
    Account account =
        entityManager.find(Account.class, person.username(), LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      account = create(person, now);
    } else {
      requireSamePerson(account, person, now);
      takeOver(account, person);
    }
    NewPassword ticket = NewPassword.random();
    account.ticket(PasswordHash.of(ticket.reveal()), now.plus(TICKET));
    return ticket;
  }

  private Account create(ExternalPerson person, Instant now) {
    // Nobody knows this password; only tickets open the account.
    String hash = PasswordHash.of(RandomPassword.next());
    Account account = new Account(person.username(), hash, person.roles(), now);
    account.belongsTo(person.id());
    account.describe(person.displayName(), person.email(), null);
    entityManager.persist(account);
    record(AuditAction.ACCOUNT_CREATED, account, person.roles());
    return account;
  }

  private static void requireSamePerson(Account account, ExternalPerson person, Instant now) {
    if (!person.id().equals(account.externalId())) {
      throw new NotAdmittedException(Reason.NAME_TAKEN);
    }
    if (account.view().disabled() || account.isLocked(now)) {
      throw new NotAdmittedException(Reason.DISABLED);
    }
  }

  private void takeOver(Account account, ExternalPerson person) {
    AccountView before = account.view();
    account.describe(person.displayName(), person.email(), before.locale());
    if (!before.roles().equals(new TreeSet<>(person.roles()))) {
      account.roles(person.roles());
      record(AuditAction.ROLES_CHANGED, account, person.roles());
    }
  }

  private void record(AuditAction action, Account account, Set<String> roles) {
    audit.record(
        action,
        "account",
        account.username(),
        Map.of("roles", String.join(",", new TreeSet<>(roles)), "by", "provider"));
  }
}
