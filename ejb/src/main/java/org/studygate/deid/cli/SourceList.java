package org.studygate.deid.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.studygate.deid.DeidReport;
import org.studygate.deid.ObjectOutcome;

/**
 * Which number of the report is which source file. File names may tell who the patient is, so it is
 * a file of its own, readable by its owner alone, never in the output.
 */
final class SourceList {

  private SourceList() {}

  static void write(Path file, List<Path> sources, DeidReport report) throws IOException {
    StringBuilder out = new StringBuilder("number\tsource\tfile\theld back\n");
    for (ObjectOutcome o : report.objects()) {
      out.append(o.number())
          .append('\t')
          .append(sources.get(o.number() - 1))
          .append('\t')
          .append(o.written() ? o.file() : "")
          .append('\t')
          .append(o.heldBack())
          .append('\n');
    }
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, out, StandardCharsets.UTF_8);
  }
}
