package org.studygate.deid.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.studygate.deid.check.ByteSearch.Hit;

/** Looks through every byte of a file, in pieces that overlap. */
final class FileSearch {

  private static final int PIECE = 1 << 20;

  /** Shorter byte strings turn up in pixels by chance. */
  private static final int SHORTEST_IN_PIXELS = 9;

  private final ByteSearch search;

  FileSearch(ByteSearch search) {
    this.search = search;
  }

  /**
   * The first thing found.
   *
   * @param pixels where the pixel data begin, or the file's length
   */
  Optional<String> find(Path file, long pixels) throws IOException {
    int overlap = search.longest() + 1;
    byte[] buffer = new byte[PIECE + overlap];
    try (InputStream in = Files.newInputStream(file)) {
      long position = 0;
      int kept = 0;
      int read;
      while ((read = in.readNBytes(buffer, kept, PIECE)) > 0) {
        int length = kept + read;
        for (Hit hit : search.find(buffer, length)) {
          long at = position - kept + hit.start();
          if (at < pixels || hit.needle().bytes().length >= SHORTEST_IN_PIXELS) {
            return Optional.of(
                "%s stands in the file at byte %d".formatted(hit.needle().what(), at));
          }
        }
        position += read;
        kept = Math.min(overlap, length);
        System.arraycopy(buffer, length - kept, buffer, 0, kept);
      }
    }
    return Optional.empty();
  }
}
