package org.studygate.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.settings.Settings;

/** Makes one account for each role when there is none at all. */
@Singleton
@Startup
public class FirstAccounts {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private AuditTrail audit;
  @Inject private Settings settings;

  protected FirstAccounts() {}

  FirstAccounts(EntityManager entityManager, AuditTrail audit, Settings settings) {
    this.entityManager = entityManager;
    this.audit = audit;
    this.settings = settings;
  }

  @PostConstruct
  void makeWhenThereAreNone() {
    letOneNodeIn();
    long accounts =
        entityManager.createQuery("select count(a) from Account a", Long.class).getSingleResult();
    if (accounts == 0) {
      make(new FirstPasswords(settings.dataDirectory()).of(Role.ALL));
    }
  }

  private void make(Map<String, String> passwords) {
    Instant now = Instant.now();
    passwords.forEach(
        (role, password) -> {
          entityManager.persist(new Account(role, PasswordHash.of(password), Set.of(role), now));
          audit.record(AuditAction.ACCOUNT_CREATED, "account", role, Map.of("roles", role));
        });
  }

  /** Others wait here until the accounts of the first are committed. */
  private void letOneNodeIn() {
    entityManager
        .createNativeQuery("select NAME from ACCOUNT_TURN where NAME = 'first' for update")
        .getSingleResult();
  }
}
