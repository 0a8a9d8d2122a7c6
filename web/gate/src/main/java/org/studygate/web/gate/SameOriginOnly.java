package org.studygate.web.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site makes a browser send with the session of its user (cross-site request
 * forgery), the sign-in form included. Programs send none of these headers and pass.
 */
final class SameOriginOnly implements HttpHandler {

  private static final Set<HttpString> HARMLESS =
      Set.of(Methods.GET, Methods.HEAD, Methods.OPTIONS);
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final HttpHandler next;

  SameOriginOnly(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (HARMLESS.contains(exchange.getRequestMethod()) || isOwn(exchange)) {
      next.handleRequest(exchange);
    } else {
      new Problem(403, "Forbidden", "The request comes from a page of another site.")
          .send(exchange);
    }
  }

  private static boolean isOwn(HttpServerExchange exchange) {
    String site = exchange.getRequestHeaders().getFirst(Browsers.FETCH_SITE);
    if (site != null) {
      return OWN.contains(site);
    }
    String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
    String source =
        origin != null ? origin : exchange.getRequestHeaders().getFirst(Headers.REFERER);
    return source == null || exchange.getHostAndPort().equalsIgnoreCase(hostAndPort(source));
  }

  /** As {@code Host} spells it: without the port when it is the scheme's own. */
  private static String hostAndPort(String source) {
    try {
      String authority = URI.create(source).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }
}
