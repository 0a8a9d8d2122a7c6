package org.studygate.dicomweb.file;

import java.io.IOException;

/** A file that the archive holds, but whose data set cannot be understood. */
public class UnreadableObjectException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableObjectException() {
    super("the object's data set cannot be understood");
  }
}
