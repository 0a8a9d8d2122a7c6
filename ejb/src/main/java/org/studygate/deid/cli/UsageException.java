package org.studygate.deid.cli;

/** The command line was called in a way that it does not understand. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
