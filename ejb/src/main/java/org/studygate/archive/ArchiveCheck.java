package org.studygate.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.studygate.archive.IndexedFiles.IndexedFile;

/**
 * Compares the files of the archive with the index, hour by hour from the newest, and puts right
 * what a crash may have left: an object is a file first and an index entry second, so that a file
 * without an entry was never promised to a sender and is indexed now.
 *
 * <p>A check begins a day before the last one that came to its end; the file {@code
 * archive-checked} in the data folder says when that was. Without that file everything is compared.
 */
@ApplicationScoped
class ArchiveCheck {

  private static final Logger LOG = System.getLogger(ArchiveCheck.class.getName());
  private static final Duration HOUR = Duration.ofHours(1);

  /** A file system's clock may go a little behind this machine's. */
  private static final Duration CLOCKS_APART = Duration.ofSeconds(1);

  private static final Duration OVERLAP = Duration.ofDays(1);

  private Archive archive;
  private IndexedFiles index;
  private Recovery recovery;

  ArchiveCheck() {}

  @Inject
  ArchiveCheck(Archive archive, IndexedFiles index, Recovery recovery) {
    this.archive = archive;
    this.index = index;
    this.recovery = recovery;
  }

  /**
   * Works while objects come in: it leaves alone what is newer than {@code started}.
   *
   * @param started when this run of the server began
   * @param goOn false when the server is about to stop
   */
  ArchiveReport run(Instant started, BooleanSupplier goOn) throws IOException {
    Tally tally = new Tally(started);
    tally.unfinished = archive.incoming().removeLeftovers();
    Instant first = first();
    for (Instant hour = MinuteFolder.hourOf(started);
        !hour.isBefore(first) && goOn.getAsBoolean();
        hour = hour.minus(HOUR)) {
      checkHour(hour, tally);
    }
    if (goOn.getAsBoolean()) {
      remember(started);
    }
    return tally.report();
  }

  private void checkHour(Instant hour, Tally tally) throws IOException {
    Map<String, IndexedFile> entries = index.receivedBetween(hour, hour.plus(HOUR));
    for (String path : MinuteFolder.filesOfHour(archive.root(), hour)) {
      tally.files++;
      IndexedFile entry = entries.remove(path);
      if (entry == null) {
        recoverIfOld(path, tally);
      } else {
        compare(entry, tally);
      }
    }
    entries.values().forEach(entry -> noteMissing(entry, tally));
    tally.mark(index);
  }

  private void compare(IndexedFile entry, Tally tally) throws IOException {
    boolean whole = Files.size(archive.resolve(entry.path())) == entry.size();
    if (!whole) {
      noteMissing(entry, tally);
    } else if (entry.missing()) {
      tally.foundAgain.add(entry.id());
    }
  }

  private void noteMissing(IndexedFile entry, Tally tally) {
    if (!entry.missing()) {
      LOG.log(Level.ERROR, "the archive lacks the file {0} of its index", entry.path());
      tally.newlyMissing.add(entry.id());
    }
  }

  private void recoverIfOld(String path, Tally tally) {
    try {
      Path file = archive.resolve(path);
      if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(tally.old)) {
        tally.count(recovery.recover(path));
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "the file " + path + " could not be brought back to the index", e);
    }
  }

  private Instant first() throws IOException {
    if (Files.exists(archive.checked())) {
      return Instant.parse(Files.readString(archive.checked()).strip()).minus(OVERLAP);
    }
    Instant oldestFile = MinuteFolder.startOf(MinuteFolder.oldest(archive.root()));
    return index
        .oldest()
        .map(MinuteFolder::hourOf)
        .filter(entry -> entry.isBefore(oldestFile))
        .orElse(oldestFile);
  }

  private void remember(Instant started) throws IOException {
    Files.writeString(archive.checked(), started.toString());
  }

  private static final class Tally {

    final Instant started;
    final Instant old;
    final TreeSet<Long> newlyMissing = new TreeSet<>();
    final TreeSet<Long> foundAgain = new TreeSet<>();
    long files;
    int unfinished;
    private int missing;
    private int found;
    private final Map<Recovery.Outcome, Integer> recovered = new EnumMap<>(Recovery.Outcome.class);

    Tally(Instant started) {
      this.started = started;
      this.old = started.minus(CLOCKS_APART);
    }

    void count(Recovery.Outcome outcome) {
      if (outcome == Recovery.Outcome.UNFINISHED) {
        unfinished++;
      } else {
        recovered.merge(outcome, 1, Integer::sum);
      }
    }

    void mark(IndexedFiles index) {
      index.markMissing(newlyMissing, Instant.now());
      index.markFound(foundAgain);
      missing += newlyMissing.size();
      found += foundAgain.size();
      newlyMissing.clear();
      foundAgain.clear();
    }

    ArchiveReport report() {
      return new ArchiveReport(
          started,
          files,
          unfinished,
          recovered.getOrDefault(Recovery.Outcome.INDEXED, 0),
          recovered.getOrDefault(Recovery.Outcome.REMOVED, 0),
          recovered.getOrDefault(Recovery.Outcome.SET_ASIDE, 0),
          missing,
          found);
    }
  }
}
