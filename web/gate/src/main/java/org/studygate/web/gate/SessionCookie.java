package org.studygate.web.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;

/** The cookie of the session that all WARs share. */
final class SessionCookie {

  static final String NAME = "JSESSIONID";

  private SessionCookie() {}

  static boolean isSentBy(HttpServerExchange exchange) {
    return exchange.getRequestCookie(NAME) != null;
  }

  /** Out of reach of scripts and other sites, and of plain HTTP once it came over TLS. */
  static void harden(HttpServerExchange exchange) {
    for (Cookie cookie : exchange.responseCookies()) {
      cookie.setHttpOnly(cookie.isHttpOnly() || NAME.equals(cookie.getName()));
      cookie.setSecure(cookie.isSecure() || "https".equals(exchange.getRequestScheme()));
      if (cookie.getSameSiteMode() == null) {
        cookie.setSameSite(true);
        cookie.setSameSiteMode("Lax");
      }
    }
  }
}
