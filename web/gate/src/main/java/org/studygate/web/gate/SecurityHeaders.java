package org.studygate.web.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Completes every answer just before it leaves. What a WAR sets itself (the viewer its own content
 * policy, a static file its lifetime) stays.
 */
final class SecurityHeaders implements HttpHandler {

  private static final Map<String, String> ALWAYS =
      new TreeMap<>(
          Map.of(
              "X-Content-Type-Options", "nosniff",
              "X-Frame-Options", "SAMEORIGIN",
              "Referrer-Policy", "same-origin",
              "Cross-Origin-Resource-Policy", "same-origin",
              "Cross-Origin-Opener-Policy", "same-origin",
              "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
              "Content-Security-Policy",
                  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                      + " img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
                      + " frame-ancestors 'self'; base-uri 'self'; form-action 'self'"));

  private static final HttpString HSTS = new HttpString("Strict-Transport-Security");
  private static final String ONE_YEAR = "max-age=31536000";
  private static final Pattern PROGRAM_PART =
      Pattern.compile(
          "(text|application)/(javascript|css).*|font/.*|application/wasm|image/(svg|x-icon|vnd).*");

  private final HttpHandler next;

  SecurityHeaders(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    exchange.addResponseCommitListener(SecurityHeaders::complete);
    next.handleRequest(exchange);
  }

  private static void complete(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getResponseHeaders();
    ALWAYS.forEach((name, value) -> putIfAbsent(headers, new HttpString(name), value));
    if ("https".equals(exchange.getRequestScheme())) {
      putIfAbsent(headers, HSTS, ONE_YEAR);
    }
    String type = headers.getFirst(Headers.CONTENT_TYPE);
    if (type == null || !PROGRAM_PART.matcher(type).matches()) {
      // It may show a patient: neither a shared computer nor a proxy keeps it.
      putIfAbsent(headers, Headers.CACHE_CONTROL, "no-store");
    }
    SessionCookie.harden(exchange);
  }

  private static void putIfAbsent(HeaderMap headers, HttpString name, String value) {
    if (!headers.contains(name)) {
      headers.put(name, value);
    }
  }
}
