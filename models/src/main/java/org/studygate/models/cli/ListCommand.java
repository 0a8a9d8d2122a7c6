package org.studygate.models.cli;

import java.io.PrintStream;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;

final class ListCommand {
  static void run(Arguments a, PrintStream o)
      throws UsageException, ModelException, ImageException {}
}
