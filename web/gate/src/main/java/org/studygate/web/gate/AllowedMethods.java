package org.studygate.web.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Set;

/** Lets the methods through that something here answers, and no other (TRACE shows cookies). */
final class AllowedMethods implements HttpHandler {

  private static final Set<HttpString> ALLOWED =
      Set.of(
          Methods.GET,
          Methods.HEAD,
          Methods.POST,
          Methods.PUT,
          Methods.PATCH,
          Methods.DELETE,
          Methods.OPTIONS);

  private final HttpHandler next;

  AllowedMethods(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (ALLOWED.contains(exchange.getRequestMethod())) {
      next.handleRequest(exchange);
    } else {
      exchange
          .getResponseHeaders()
          .put(Headers.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
      new Problem(405, "Method Not Allowed", "Nothing here answers to this method.").send(exchange);
    }
  }
}
