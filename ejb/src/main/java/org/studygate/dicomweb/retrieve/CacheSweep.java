package org.studygate.dicomweb.retrieve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of a cache, for making it smaller. */
final class CacheSweep {

  private record Entry(Path file, long size, long lastUsed) {}

  private final List<Entry> entries = new ArrayList<>();

  private CacheSweep() {}

  static CacheSweep of(Path folder) throws IOException {
    CacheSweep sweep = new CacheSweep();
    Files.walkFileTree(folder, sweep.new Collector());
    return sweep;
  }

  /** Deletes files, those unused for the longest time first, until the rest is small enough. */
  void shrinkTo(long mostBytes) throws IOException {
    long bytes = entries.stream().mapToLong(Entry::size).sum();
    entries.sort(Comparator.comparingLong(Entry::lastUsed));
    for (Entry entry : entries) {
      if (bytes <= mostBytes) {
        return;
      }
      Files.deleteIfExists(entry.file());
      bytes -= entry.size();
    }
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      entries.add(new Entry(file, attributes.size(), attributes.lastModifiedTime().toMillis()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }
}
