package org.studygate.web.viewer;

/**
 * A file of the viewer as the WAR holds it.
 *
 * @param name path below {@code /viewer/}, for example {@code app.bundle.css}
 * @param resource path of the resource inside the WAR
 * @param compressed whether the resource holds gzip data (RFC 1952)
 */
record ViewerFile(String name, String resource, boolean compressed) {

  private static final String HASHED = ".*[.-]?[0-9a-f]{16}\\.(js|wasm|woff2)";

  /** Whether the name changes with the content, so that a browser may keep it for good. */
  boolean neverChanges() {
    return name.matches(HASHED);
  }

  /** Whether this is a page that asks who the user is. */
  boolean isSignIn() {
    return name.startsWith("login/") && name.endsWith(".html");
  }
}
