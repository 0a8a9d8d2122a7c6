package org.studygate.web.dicomweb.multipart;

import java.io.IOException;

/** A body that is not the multipart that its Content-Type announces, or ends too early. */
public class MalformedMultipartException extends IOException {

  private static final long serialVersionUID = 1L;

  public MalformedMultipartException(String message) {
    super(message);
  }
}
