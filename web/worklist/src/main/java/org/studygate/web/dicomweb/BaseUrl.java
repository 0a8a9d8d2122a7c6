package org.studygate.web.dicomweb;

import jakarta.ws.rs.core.UriInfo;

/** The address of the DICOMweb service as the client wrote it. */
final class BaseUrl {

  private BaseUrl() {}

  /** Without a slash at its end. */
  static String of(UriInfo uri) {
    String base = uri.getBaseUri().toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
