package org.studygate.deid.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Programs of others that judge DICOM files, where they are installed. */
final class OutsideTools {

  private static final int SECONDS = 60;

  /** Files that one run of a program gets. */
  private static final int AT_ONCE = 200;

  private final boolean dcmftest = installed("dcmftest");
  private final boolean dciodvfy = installed("dciodvfy");

  private static boolean installed(String program) {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(java.io.File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
  }

  /**
   * Those of the files that DCMTK does not take for DICOM files; none where it is not installed.
   */
  Set<Path> unreadable(List<Path> files) throws IOException {
    Set<Path> out = new HashSet<>();
    for (int from = 0; dcmftest && from < files.size(); from += AT_ONCE) {
      List<Path> some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
      Set<String> said = new HashSet<>(run("dcmftest", some));
      some.stream().filter(file -> !said.contains("yes: " + file)).forEach(out::add);
    }
    return out;
  }

  /** Errors of {@code dciodvfy} that the original did not have, without values. */
  Set<String> newErrors(Path original, Path result) throws IOException {
    Set<String> errors = new TreeSet<>();
    if (dciodvfy) {
      errors.addAll(errors(result));
      if (!errors.isEmpty()) {
        errors.removeAll(errors(original));
      }
    }
    return errors;
  }

  private static Set<String> errors(Path file) throws IOException {
    Set<String> errors = new TreeSet<>();
    for (String line : run("dciodvfy", List.of(file))) {
      if (line.startsWith("Error")) {
        errors.add(line.replaceAll("(?:= |Value )<[^>]*>|[0-9.]{12,}", "").strip());
      }
    }
    return errors;
  }

  private static List<String> run(String program, List<Path> files) throws IOException {
    Path output = Files.createTempFile("check", ".txt");
    List<String> command = new ArrayList<>(List.of(program));
    files.forEach(file -> command.add(file.toString()));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1).lines().toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
