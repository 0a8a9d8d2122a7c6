package org.studygate.web.gate;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * What the application knows of accounts. Every WAR stands before it, so the two know each other by
 * types of the JDK alone.
 */
final class Accounts {

  private static final String STANDING =
      "java:global/studygate/studygate-ejb/AccountStanding!java.util.function.ToLongFunction";
  private static final String WATCH =
      "java:global/studygate/studygate-ejb/SignInWatch!java.util.function.ToIntFunction";

  /**
   * What an account allows its sessions.
   *
   * @param stamp changes when the account is disabled or gets other roles or another password
   * @param mustChange nothing is open but the change of the password
   */
  record Standing(long stamp, boolean mustChange) {}

  private Accounts() {}

  /** Empty for whoever signed in elsewhere (OpenID Connect) and has no account here. */
  static Optional<Standing> standing(String user) {
    long answer = Accounts.<ToLongFunction<String>>find(STANDING).applyAsLong(user);
    return answer == 0 ? Optional.empty() : Optional.of(new Standing(Math.abs(answer), answer < 0));
  }

  /** For the audit trail: a session ended though nobody clicked "sign out". */
  static void expired(String user) {
    Accounts.<ToIntFunction<Map<String, String>>>find(WATCH)
        .applyAsInt(Map.of("outcome", "left", "user", user, "method", "expired"));
  }

  @SuppressWarnings("unchecked")
  private static <T> T find(String name) {
    try {
      return (T) new InitialContext().lookup(name);
    } catch (NamingException e) {
      throw new IllegalStateException("the application is not there", e);
    }
  }
}
