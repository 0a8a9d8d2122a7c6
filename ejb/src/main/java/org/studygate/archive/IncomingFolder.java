package org.studygate.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Where this run of this node writes what is not complete yet. Every run has a folder of its own
 * and holds a lock in it while it lives, so that any node can tell a dead run's leftovers from the
 * objects that another node is just receiving.
 */
final class IncomingFolder {

  private static final String LOCK = "lock";

  private final Path folder;

  /** Of this run; with a number behind it a name is unique on all nodes and for all time. */
  private final String prefix;

  private final AtomicLong count = new AtomicLong();

  @SuppressWarnings("unused") // held until the process ends
  private final FileLock lock;

  private IncomingFolder(Path folder, FileLock lock) {
    this.folder = folder;
    this.prefix = folder.getFileName().toString().replace("-", "") + "-";
    this.lock = lock;
  }

  static IncomingFolder open(Path parent) throws IOException {
    Path folder = parent.resolve(UUID.randomUUID().toString());
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new IncomingFolder(folder, channel.lock());
  }

  IncomingFile create() throws IOException {
    return new IncomingFile(folder.resolve(prefix + Long.toHexString(count.incrementAndGet())));
  }

  /**
   * Removes what runs that ended have left.
   *
   * @return how many unfinished objects there were
   */
  int removeLeftovers() throws IOException {
    int removed = 0;
    try (Stream<Path> runs = Files.list(folder.getParent())) {
      for (Path run : runs.filter(p -> !p.equals(folder)).toList()) {
        removed += ended(run) ? delete(run) : 0;
      }
    }
    return removed;
  }

  private static boolean ended(Path run) throws IOException {
    if (!Files.exists(run.resolve(LOCK))) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(run.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static int delete(Path run) throws IOException {
    int objects = 0;
    try (Stream<Path> content = Files.walk(run)) {
      for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
        objects += Files.isRegularFile(path) && !path.endsWith(LOCK) ? 1 : 0;
        Files.deleteIfExists(path);
      }
    }
    return objects;
  }
}
