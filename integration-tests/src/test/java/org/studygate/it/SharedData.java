package org.studygate.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real data beside the checkout, which may not be copied into it. */
public final class SharedData {

  private static final Path ROOT = Path.of("../../shared/data").toAbsolutePath().normalize();
  private static final Path UNPACKED = Path.of("target/shared-data").toAbsolutePath();

  private SharedData() {}

  /** A single file; skips the test where it does not exist. */
  public static Path file(String name) {
    Path file = ROOT.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "there is no ../shared/data/" + name + " here");
    return file;
  }

  /** The files of an archive, unpacked once; skips the test where it does not exist. */
  public static List<Path> files(String archive) throws IOException, InterruptedException {
    Path packed = ROOT.resolve(archive);
    Assumptions.assumeTrue(Files.exists(packed), "there is no ../shared/data/" + archive + " here");
    Path folder = UNPACKED.resolve(archive.replace('/', '_'));
    if (!Files.exists(folder)) {
      Path unfinished = Files.createDirectories(UNPACKED.resolve("unfinished"));
      Command.run(List.of("tar", "-xf", packed.toString(), "-C", unfinished.toString()));
      Files.move(unfinished, folder);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
