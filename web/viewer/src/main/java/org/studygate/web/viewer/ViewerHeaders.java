package org.studygate.web.viewer;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What a browser may do with the viewer's files: run them, from here alone, and ask nobody else.
 */
final class ViewerHeaders {

  /**
   * WebAssembly decodes pixels in workers made from blobs; OHIF and vtk.js set styles inline and
   * compile accessors and shader programs with {@code new Function}, hence {@code unsafe-eval}.
   */
  static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval' blob:",
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

  private ViewerHeaders() {}

  static void put(HttpServletResponse response, ViewerFile file, String entityTag) {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", entityTag);
    response.setHeader(
        "Cache-Control",
        file.neverChanges() ? "private, max-age=31536000, immutable" : "private, no-cache");
    // Undertow adds these two to guarded resources, where they would forbid every cache
    response.setHeader("Pragma", null);
    response.setHeader("Expires", null);
  }
}
