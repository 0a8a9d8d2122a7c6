package org.studygate.deid.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.studygate.deid.DeidException;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.deid.measure.PhiGenerator;
import org.studygate.deid.measure.Score;
import org.studygate.deid.measure.Scorer;

/** Makes objects with planted patients, and scores what became of them. */
final class MeasureCommand {

  private MeasureCommand() {}

  static int generate(String[] args, PrintStream out) throws UsageException, IOException {
    Map<String, String> options = options(args);
    long seed = number(options, "--seed", 1);
    int patients = (int) number(options, "--patients", 20);
    int made = new PhiGenerator(seed).write(path(options, "--output"), patients);
    out.printf(
        "%d objects were made; the answer key expects --%s%n",
        made, String.join(" --", PhiGenerator.EXPECTED_OPTIONS));
    return 0;
  }

  static int score(String[] args, PrintStream out)
      throws UsageException, IOException, DeidException {
    Map<String, String> options = options(args);
    Path results = path(options, "--output");
    Score score =
        Scorer.score(
            path(options, "--answers"),
            path(options, "--source"),
            results,
            KeyFile.open(existing(path(options, "--key-file")), results));
    ObjectFiles.writeText(path(options, "--report").toAbsolutePath(), score.toJson() + "\n");
    out.printf(
        "%d of %d checks passed (%.4f %%), %d names and ids left, %d objects missing%n",
        score.passed(), score.checks(), score.percent(), score.leaks(), score.missing());
    return score.leaks() == 0 ? 0 : 1;
  }

  private static Path existing(Path file) throws DeidException {
    if (!Files.exists(file)) {
      throw new DeidException("There is no such key file.");
    }
    return file;
  }

  private static Map<String, String> options(String... args) throws UsageException {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 >= args.length) {
        throw new UsageException("The option " + args[i] + " needs a value.");
      }
      options.put(args[i], args[i + 1]);
    }
    return options;
  }

  private static Path path(Map<String, String> options, String name) throws UsageException {
    if (!options.containsKey(name)) {
      throw new UsageException("The option " + name + " is needed.");
    }
    return Path.of(options.get(name));
  }

  private static long number(Map<String, String> options, String name, long otherwise)
      throws UsageException {
    try {
      return Long.parseLong(options.getOrDefault(name, String.valueOf(otherwise)));
    } catch (NumberFormatException e) {
      throw new UsageException("The option " + name + " needs a whole number.");
    }
  }
}
