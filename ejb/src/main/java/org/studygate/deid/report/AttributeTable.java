package org.studygate.deid.report;

import java.io.IOException;
import java.nio.file.Path;
import org.studygate.deid.DeidReport;

final class AttributeTable {
  private AttributeTable() {}
  static void write(DeidReport report, Path output) throws IOException {
  }
}
