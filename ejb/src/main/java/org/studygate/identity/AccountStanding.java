package org.studygate.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.ToLongFunction;

/**
 * What the account of a user name allows its sessions, for the gate before all WARs; called by its
 * name in JNDI.
 *
 * <p>Answers zero for whoever has no account here, else a number that changes when the account is
 * disabled or gets other roles or another password; it is negative while nothing is open but the
 * change of the password.
 */
@Stateless
@PermitAll
@Local(ToLongFunction.class)
public class AccountStanding implements ToLongFunction<String> {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Override
  public long applyAsLong(String user) {
    Account account = entityManager.find(Account.class, user);
    if (account == null) {
      return 0;
    }
    AccountView view = account.view();
    long stamp =
        stamp(view.disabled() + " " + view.passwordChangedAt() + " " + view.roles() + " " + user);
    return view.mustChange() ? -stamp : stamp;
  }

  /** Positive, from all of the text. */
  private static long stamp(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return (ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE) | 1;
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
