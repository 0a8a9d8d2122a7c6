package org.studygate.archive;

import java.io.IOException;

/** The sender went away, or broke off, while its object was coming in. */
class InterruptedTransferException extends IOException {

  private static final long serialVersionUID = 1L;

  InterruptedTransferException(IOException cause) {
    super("the transfer was broken off", cause);
  }
}
