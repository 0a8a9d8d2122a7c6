package org.studygate.web.identity.oidc;

/** The provider could not be reached, or what it said cannot be believed. */
class OidcException extends Exception {

  private static final long serialVersionUID = 1L;

  OidcException(String message) {
    super(message);
  }

  OidcException(String message, Throwable cause) {
    super(message, cause);
  }
}
