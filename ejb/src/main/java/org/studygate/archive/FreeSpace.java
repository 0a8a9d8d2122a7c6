package org.studygate.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.util.concurrent.TimeUnit;

/** How much room a disk has, asked at most once a second. */
final class FreeSpace {

  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

  private final FileStore store;
  private long bytes;
  private long askedAt = System.nanoTime() - FRESH;

  FreeSpace(FileStore store) {
    this.store = store;
  }

  synchronized boolean lessThan(long minimum) {
    long now = System.nanoTime();
    if (now - askedAt >= FRESH) {
      bytes = ask();
      askedAt = now;
    }
    return bytes < minimum;
  }

  private long ask() {
    try {
      return store.getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
