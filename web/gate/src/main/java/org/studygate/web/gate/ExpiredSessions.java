package org.studygate.web.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.Session;
import io.undertow.server.session.SessionListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * Has it recorded that a session ended by itself; a click on "sign out" is recorded where it is.
 */
final class ExpiredSessions implements SessionListener {

  private static final Logger LOG = System.getLogger(ExpiredSessions.class.getName());

  private final Consumer<String> expired;

  ExpiredSessions(Consumer<String> expired) {
    this.expired = expired;
  }

  @Override
  public void sessionDestroyed(
      Session session, HttpServerExchange exchange, SessionDestroyedReason reason) {
    if (reason == SessionDestroyedReason.TIMEOUT
        && session.getAttribute(AccountGuard.USER) instanceof String user) {
      record(user);
    }
  }

  void record(String user) {
    try {
      expired.accept(user);
    } catch (RuntimeException e) {
      // The session has to end all the same.
      LOG.log(Level.ERROR, "The end of a session could not be recorded", e);
    }
  }
}
