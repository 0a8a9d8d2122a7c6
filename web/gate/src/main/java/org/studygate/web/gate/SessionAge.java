package org.studygate.web.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/** Ends a session that has become too old, however busy it is. */
final class SessionAge implements HttpHandler {

  private final Duration longest;
  private final ExpiredSessions expired;
  private final HttpHandler next;

  SessionAge(Duration longest, ExpiredSessions expired, HttpHandler next) {
    this.longest = longest;
    this.expired = expired;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HttpSession session =
        exchange
            .getAttachment(ServletRequestContext.ATTACHMENT_KEY)
            .getCurrentServletContext()
            .getSession(exchange, false);
    if (session != null
        && Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(Instant.now())) {
      if (session.getAttribute(AccountGuard.USER) instanceof String user) {
        expired.record(user);
      }
      session.invalidate();
    }
    next.handleRequest(exchange);
  }
}
