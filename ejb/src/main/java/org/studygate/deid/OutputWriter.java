package org.studygate.deid;

import java.io.IOException;
import java.nio.file.Path;
import org.studygate.deid.file.ObjectFiles;

/** Brings finished objects to the output. */
final class OutputWriter {

  private final DeidOptions options;

  OutputWriter(DeidOptions options) {
    this.options = options;
  }

  void write(Path staged, ObjectOutcome outcome, Path output) throws IOException {
    if (options.formats().contains(OutputFormat.DICOM)) {
      ObjectFiles.move(staged, output.resolve(outcome.file()));
    }
  }
}
