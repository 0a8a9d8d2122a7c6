package org.studygate.web.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;

/** An RFC 9457 problem document. */
record Problem(int status, String title, String detail) {

  static final String TYPE = "application/problem+json";

  static Problem unauthorized() {
    return new Problem(401, "Unauthorized", "This address needs a user name and a password.");
  }

  String json() {
    return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
        .formatted(title, status, detail);
  }

  void send(HttpServerExchange exchange) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, TYPE);
    exchange.getResponseSender().send(json(), StandardCharsets.UTF_8);
  }
}
