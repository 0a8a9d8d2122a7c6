package org.studygate.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program of this machine, run to its end. */
public final class Command {

  private static final Duration LONGEST = Duration.ofMinutes(3);

  /**
   * What a program left behind.
   *
   * @param status its exit status
   * @param output what it wrote, both streams
   */
  public record Result(int status, String output) {}

  private Command() {}

  /** Skips the test, by name, where the program is not installed. */
  public static void require(String program) {
    Assumptions.assumeTrue(isInstalled(program), program + " is not installed on this machine");
  }

  /** Whether a program is found on the path or among the system's programs. */
  public static boolean isInstalled(String program) {
    return List.of("/usr/bin/", "/usr/sbin/", "/usr/local/bin/", "/bin/").stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder + program)));
  }

  /** Runs a program for at most three minutes. */
  public static Result run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("command", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      // without it DCMTK and Orthanc wait 40 ms at every message
      builder.environment().put("TCP_NODELAY", "1");
      Process process = builder.redirectOutput(output.toFile()).start();
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + " has not ended after " + LONGEST);
      }
      return new Result(process.exitValue(), new String(Files.readAllBytes(output), UTF_8));
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
