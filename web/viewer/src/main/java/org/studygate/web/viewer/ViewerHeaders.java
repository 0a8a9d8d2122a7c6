package org.studygate.web.viewer;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What a browser may do with the viewer's files: run them, from here alone, and ask nobody else.
 */
final class ViewerHeaders {

  /** For the pages: no inline script, no eval, no other host. OHIF sets styles inline. */
  static final String PAGE_POLICY = policy("script-src 'self' 'wasm-unsafe-eval' blob:");

  /**
   * A script's own policy counts only where it runs as a worker. The workers that decode pixels
   * compile the codecs' WebAssembly bindings with {@code new Function}.
   */
  static final String WORKER_POLICY =
      policy("script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval' blob:");

  private ViewerHeaders() {}

  private static String policy(String scripts) {
    return String.join(
        "; ",
        "default-src 'self'",
        scripts,
        "worker-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "object-src 'self' blob:",
        "frame-src 'self' blob:",
        "frame-ancestors 'self'",
        "base-uri 'self'",
        "form-action 'self'");
  }

  static void put(HttpServletResponse response, ViewerFile file, String entityTag) {
    response.setHeader(
        "Content-Security-Policy", file.name().endsWith(".js") ? WORKER_POLICY : PAGE_POLICY);
    response.setHeader("Vary", "Accept-Encoding");
    if (!file.isSignIn()) {
      response.setHeader("ETag", entityTag);
    }
    response.setHeader("Cache-Control", caching(file));
  }

  /** The sign-in page answers under the address of the page that was asked for: never keep it. */
  private static String caching(ViewerFile file) {
    if (file.isSignIn()) {
      return "no-store";
    }
    return file.neverChanges() ? "private, max-age=31536000, immutable" : "private, no-cache";
  }
}
