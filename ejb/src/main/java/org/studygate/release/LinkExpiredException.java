package org.studygate.release;

import jakarta.ejb.ApplicationException;

/** The link to a package is too old, or not one that the server made. */
@ApplicationException(rollback = true)
public class LinkExpiredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LinkExpiredException() {
    super("this link is not valid any more; the release's page has a new one");
  }
}
