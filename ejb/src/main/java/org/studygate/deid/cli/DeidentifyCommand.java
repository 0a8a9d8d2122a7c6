package org.studygate.deid.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.studygate.deid.DeidException;
import org.studygate.deid.DeidReport;
import org.studygate.deid.Deidentifier;
import org.studygate.deid.ReleaseKey;
import org.studygate.deid.check.Finding;
import org.studygate.deid.export.AttributeTable;
import org.studygate.deid.export.Exports;
import org.studygate.deid.report.ReportFiles;

/**
 * De-identifies files without a server.
 *
 * <p>Exit codes: 0 every file was written; 1 at least one was held back; 2 wrong usage; 3 the
 * self-check blocked an object; 4 it could not begin or go on, with one sentence that says why.
 */
public final class DeidentifyCommand {

  static final int HELD_BACK = 1;
  static final int USAGE = 2;
  static final int BLOCKED = 3;
  static final int FAILED = 4;

  private final PrintStream out;
  private final PrintStream err;

  DeidentifyCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    Logger.getLogger("").setLevel(Level.OFF);
    System.setProperty("java.awt.headless", "true");
    // threads of the engines would keep the process alive
    System.exit(new DeidentifyCommand(System.out, System.err).run(args));
  }

  /** Runs one command and returns its exit code. */
  int run(String... args) {
    try {
      String word = args.length == 0 ? "" : args[0];
      return switch (word) {
        case "generate" -> MeasureCommand.generate(rest(args), out);
        case "score" -> MeasureCommand.score(rest(args), out);
        default -> deidentify(Request.parse(args));
      };
    } catch (UsageException e) {
      err.println("studygate deidentify: " + e.getMessage() + " See --help.");
      return USAGE;
    } catch (DeidException e) {
      err.println("studygate deidentify: " + e.getMessage());
      return FAILED;
    } catch (IOException e) {
      err.println(
          "studygate deidentify: reading or writing failed ("
              + e.getClass().getSimpleName()
              + "); the same command goes on where it stopped.");
      return FAILED;
    }
  }

  private static String[] rest(String... args) {
    return Arrays.copyOfRange(args, 1, args.length);
  }

  private int deidentify(Request request) throws IOException, DeidException {
    List<Path> sources = sources(request);
    requireOutside(request.pictures(), request.output());
    ReleaseKey key =
        request.keyFile() == null
            ? ReleaseKey.random()
            : KeyFile.open(request.keyFile(), request.output());
    if (request.keyFile() == null) {
      err.println(
          "No --key-file: the key is thrown away, a run that is stopped begins again, and later runs give other ids.");
    }
    DeidReport report;
    try (ModelEngines engines = ModelEngines.load(request.options())) {
      report =
          new Deidentifier(
                  request.options(),
                  key,
                  engines.engines(Deidentifier.work(request.output())),
                  request.pictures())
              .run(sources, request.output(), new ProgressLine(err));
    }
    if (request.table()) {
      AttributeTable.write(report, request.output());
    }
    Exports.write(report, request.output()).forEach(err::println);
    ReportFiles.write(report, request.output());
    if (request.sourceList() != null) {
      SourceList.write(request.sourceList(), sources, report);
    }
    Deidentifier.finish(request.output());
    out.printf(
        "%d of %d files written, %d held back; see %s%n",
        report.written(),
        sources.size(),
        report.heldBack(),
        request.output().resolve(ReportFiles.HTML));
    if (report.findings().stream().anyMatch(Finding::blocks)) {
      out.println("The self-check found something that must not leave; see the report.");
      return BLOCKED;
    }
    return report.heldBack() > 0 ? HELD_BACK : 0;
  }

  private static void requireOutside(Path pictures, Path output) throws DeidException {
    if (pictures != null
        && pictures.toAbsolutePath().normalize().startsWith(output.toAbsolutePath().normalize())) {
      throw new DeidException("The pictures for review must not lie in the output.");
    }
  }

  private static List<Path> sources(Request request) throws IOException, DeidException {
    Path input = request.input();
    if (!Files.exists(input)) {
      throw new DeidException("There is no such input.");
    }
    Path output = request.output().toAbsolutePath().normalize();
    if (output.startsWith(input.toAbsolutePath().normalize())
        || input.toAbsolutePath().normalize().startsWith(output)) {
      throw new DeidException("Input and output must not lie in each other.");
    }
    try (Stream<Path> paths = Files.walk(input)) {
      List<Path> files =
          paths.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
      if (files.isEmpty()) {
        throw new DeidException("The input holds no files.");
      }
      return files;
    }
  }
}
