package org.studygate.web.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/**
 * Answers 401 to a program that sends neither credentials nor a session, before a session is made
 * or a body is read for it.
 */
final class MachineChallenge implements HttpHandler {

  private final MachinePaths machines;
  private final HttpHandler next;

  MachineChallenge(MachinePaths machines, HttpHandler next) {
    this.machines = machines;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (machines.contains(exchange.getRelativePath()) && isUnknown(exchange)) {
      String fetchMode = exchange.getRequestHeaders().getFirst(Browsers.FETCH_MODE);
      if (!Browsers.isNavigation(fetchMode)) {
        exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, Browsers.challenge(fetchMode));
        Problem.unauthorized().send(exchange);
        return;
      }
    }
    next.handleRequest(exchange);
  }

  private static boolean isUnknown(HttpServerExchange exchange) {
    return !exchange.getRequestHeaders().contains(Headers.AUTHORIZATION)
        && exchange.getRequestCookie(SessionCookie.NAME) == null;
  }
}
