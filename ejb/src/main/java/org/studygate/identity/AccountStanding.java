package org.studygate.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.function.Function;

/**
 * What an account allows its sessions, for the gate before all WARs; called by its name in JNDI.
 *
 * <p>Answers {@code stamp}, which changes when the account is disabled or gets other roles or
 * another password, and {@code mustChange}; nothing for whoever has no account here.
 */
@Stateless
@PermitAll
@Local(Function.class)
public class AccountStanding implements Function<String, Map<String, String>> {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Override
  public Map<String, String> apply(String user) {
    Account account = entityManager.find(Account.class, user);
    if (account == null) {
      return Map.of();
    }
    AccountView view = account.view();
    return Map.of(
        "stamp",
        view.disabled() + " " + view.passwordChangedAt() + " " + view.roles(),
        "mustChange",
        String.valueOf(view.mustChange()));
  }
}
