package org.studygate.deid.cli;

import java.io.PrintStream;

/** Makes objects with planted patients, and scores what became of them. */
final class MeasureCommand {

  private MeasureCommand() {}

  static int generate(String[] args, PrintStream out) throws UsageException {
    throw new UsageException("");
  }

  static int score(String[] args, PrintStream out) throws UsageException {
    throw new UsageException("");
  }
}
