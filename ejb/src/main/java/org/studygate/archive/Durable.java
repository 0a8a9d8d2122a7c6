package org.studygate.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Changes of folders that outlive a power failure. */
final class Durable {

  private Durable() {}

  /** Makes the entries of a folder durable: names of files created in it or moved into it. */
  static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Creates a folder below {@code base}; the whole way to it is durable, whoever created it. */
  static void createDirectories(Path base, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path path = folder; !path.equals(base); path = path.getParent()) {
      sync(path.getParent());
    }
  }
}
