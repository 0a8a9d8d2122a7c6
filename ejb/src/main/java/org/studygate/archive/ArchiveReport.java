package org.studygate.archive;

import java.time.Instant;

/**
 * What a check of the archive found and put right.
 *
 * @param unfinished objects that were just coming in when a server stopped; removed
 * @param indexed files that were durable but not in the index; they are now
 * @param removed second copies of objects that the index has already
 * @param setAside files that contradict the index or cannot be read; moved to {@code set-aside}
 * @param missing index entries whose file is not there, or not whole; marked
 * @param found index entries that were marked and whose file is there again
 */
public record ArchiveReport(
    Instant startedAt,
    long files,
    int unfinished,
    int indexed,
    int removed,
    int setAside,
    int missing,
    int found) {

  /** Whether anything was not as it should be. */
  public boolean repaired() {
    return unfinished + indexed + removed + setAside + missing + found > 0;
  }

  String summary() {
    return ("%d files; %d unfinished removed, %d indexed, %d second copies removed, %d set aside,"
            + " %d missing, %d found again")
        .formatted(files, unfinished, indexed, removed, setAside, missing, found);
  }
}
